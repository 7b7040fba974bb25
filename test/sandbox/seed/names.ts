import type { Random } from './random';

const FIRST = [
	'Ada',
	'Bruno',
	'Carla',
	'Deniz',
	'Edith',
	'Farid',
	'Greta',
	'Hugo',
	'Ines',
	'Jonas',
	'Keiko',
	'Liam',
	'Mira',
	'Nils',
	'Olga',
	'Pavel',
] as const;
const LAST = [
	'Almeida',
	'Brandt',
	'Castel',
	'Dvorak',
	'Eriksen',
	'Ferrari',
	'Gupta',
	'Horvat',
	'Ivers',
	'Jansen',
	'Kowal',
	'Lindqvist',
	'Moreau',
	'Novak',
	'Okafor',
	'Petit',
] as const;

/** A person, with an address that no other call makes when `mark` differs. */
export function person(random: Random, mark: number): { name: string; email: string } {
	const first = random.pick(FIRST);
	const last = random.pick(LAST);
	return {
		name: `${first} ${last}`,
		email: `${first}.${last}.${mark}@client.example`.toLowerCase(),
	};
}
