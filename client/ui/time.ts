import type { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';

type Localize = UmbLocalizationController;

const DAY = 86_400_000;
const startOfDay = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

const clock = (localize: Localize, time: Date) => localize.date(time, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `Just now`, `4 min ago`, `Today 09:42`, `12 Nov 14:05`. */
export function ago(localize: Localize, iso: string | null | undefined, now = new Date()) {
	if (!iso) return '–';
	const time = new Date(iso);
	const minutes = Math.round((now.getTime() - time.getTime()) / 60_000);
	if (minutes < 1) return localize.term('promptDesk_justNow');
	if (minutes < 60) return localize.term('promptDesk_minutesAgo', localize.number(minutes));
	if (startOfDay(time) === startOfDay(now)) return `${localize.term('promptDesk_today')} ${clock(localize, time)}`;
	const year = now.getTime() - time.getTime() > 300 * DAY ? 'numeric' : undefined;
	return `${localize.date(time, { day: 'numeric', month: 'short', year })} ${clock(localize, time)}`;
}

/** Full date and zone, for the title. */
export const fullTime = (localize: Localize, iso: string | null | undefined) =>
	iso ? localize.date(new Date(iso), { dateStyle: 'full', timeStyle: 'long' }) : '';

/** `14:05:58`, with the day before it unless it is today. */
export function timeOfRun(localize: Localize, iso: string, now = new Date()) {
	const time = new Date(iso);
	const clockText = localize.date(time, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
	if (startOfDay(time) === startOfDay(now)) return clockText;
	return `${localize.date(time, { day: 'numeric', month: 'short' })} ${clock(localize, time)}`;
}

/** `412 ms`, `1.3 s`, `11.3 s`. */
export function duration(localize: Localize, ms: number | null | undefined) {
	if (ms === null || ms === undefined) return '–';
	if (ms < 1000) return `${localize.number(Math.round(ms))} ms`;
	return `${localize.number(ms / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}

export const count = (localize: Localize, value: number | null | undefined) =>
	value === null || value === undefined ? '–' : localize.number(value);
