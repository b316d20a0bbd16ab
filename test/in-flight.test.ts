import { expect, test } from 'vitest';
import { inFlight, Shutdown } from '../server/execution/in-flight.ts';

const { signal } = new AbortController();
const refusal = (work: () => unknown) => {
	try {
		work();
	} catch (error) {
		return (error as { code: string }).code;
	}
	return undefined;
};

test('a caller whose runs all hang does not keep others out', () => {
	const runs = inFlight({ inAll: 4, ofOneActor: 2, ofOneConnection: 4 });
	const [first] = [runs.enter(signal, 'one'), runs.enter(signal, 'one')];
	expect(refusal(() => runs.enter(signal, 'one'))).toBe('concurrency_limited');
	runs.enter(signal, 'two');
	first.leave();
	runs.enter(signal, 'one');
	runs.enter(signal, 'three');
	expect(refusal(() => runs.enter(signal, 'four'))).toBe('overloaded');
});

test('a provider that hangs does not block runs on another one', () => {
	const runs = inFlight({ inAll: 10, ofOneActor: 10, ofOneConnection: 2 });
	const entered = Array.from({ length: 4 }, () => runs.enter(signal, 'one'));
	runs.useConnection(entered[0]!.underWay, 'slow');
	runs.useConnection(entered[1]!.underWay, 'slow');
	expect(refusal(() => runs.useConnection(entered[2]!.underWay, 'slow'))).toBe('overloaded');
	runs.useConnection(entered[2]!.underWay, 'quick');
	entered[0]!.leave();
	runs.useConnection(entered[3]!.underWay, 'slow');
});

test('a stop takes nothing new and ends what is under way', async () => {
	const runs = inFlight({ inAll: 2, ofOneActor: 2, ofOneConnection: 2 });
	const { underWay, leave } = runs.enter(signal, 'one');
	underWay.attempt = { stop: leave };
	await runs.drain(0);
	expect(underWay.reason).toBeInstanceOf(Shutdown);
	expect(refusal(() => runs.enter(signal, 'one'))).toBe('unavailable');
});
