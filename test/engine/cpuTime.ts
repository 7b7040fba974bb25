/**
 * The milliseconds of processor time that some work takes. How long it takes by the clock says more about what
 * else the machine does; this tells work that grows with the square of its input from work that does not.
 */
export function cpuTime(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}
