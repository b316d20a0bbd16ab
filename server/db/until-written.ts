import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../base/errors.ts';
import { StaleWrite } from './database.ts';

/** Of as many writers at once one wins each round. */
const ATTEMPTS = 200;
const LONGEST_PAUSE = 50;

/** Does work again for as long as other writers are faster, with pauses by chance that get them out of each other's way. */
export async function untilWritten<Result>(work: () => Promise<Result>): Promise<Result> {
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof StaleWrite)) throw error;
		}
		await wait(Math.random() * Math.min(attempt * 2, LONGEST_PAUSE));
	}
	throw new AppError('overloaded');
}
