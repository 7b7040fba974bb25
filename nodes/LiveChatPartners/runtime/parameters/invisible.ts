/**
 * Characters that nobody sees and no ID, address or menu has: marks of direction, blanks of no
 * width, hyphens that are not shown. A line break is none: it stands between two values.
 */
export const INVISIBLE = /\p{Cf}/gu;
