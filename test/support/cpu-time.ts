/** Time that this process has worked, in milliseconds. A busy machine makes the clock run, not this. */
export function cpuTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
