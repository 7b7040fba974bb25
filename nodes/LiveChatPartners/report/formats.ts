import { DateTime } from 'luxon';

import { cleanText } from './cleanText';
import { digitsOf } from './decimal';
import type { Decimal } from './decimal';
import type { Days } from './range';

/** Digits as Intl takes them, which it formats exactly, without a number in between. */
function isNumeral(digits: string): digits is `${number}` {
	return Number.isFinite(Number(digits));
}

/** A day for Intl, in the middle of the day of UTC. */
function dayOf(day: string): Date {
	return new Date(`${day}T12:00:00Z`);
}

/** Calendars with the months of the Gregorian one, which differ from it in how they count years, if at all. */
const SAME_MONTHS = ['buddhist', 'gregory', 'iso8601', 'japanese', 'roc'];

/**
 * The calendar to write dates in. The ranges are Gregorian months, as those of the API: in a calendar
 * with other months, which Iran and Afghanistan use, one would be named after parts of two.
 */
function calendarOf(locale: string): string {
	const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions();
	return SAME_MONTHS.includes(calendar) ? calendar : 'gregory';
}

/** Whether the days are those of whole calendar months. */
function areWholeMonths({ from, to }: Days): boolean {
	const last = DateTime.fromISO(to, { zone: 'utc' });
	return from.endsWith('-01') && last.hasSame(last.endOf('month'), 'day');
}

/**
 * Writes amounts and dates as people of a place do. What Intl needs for that is made on first use
 * and kept: it is slow to make, and most runs of the node write no report.
 */
export class Formats {
	private readonly numbers = new Map<string, Intl.NumberFormat>();
	private readonly dates = new Map<string, Intl.DateTimeFormat>();

	/**
	 * @param locale BCP 47 tag, such as `de-DE`
	 * @param currency ISO 4217 code, such as `EUR`; amounts are not converted
	 */
	constructor(
		private readonly locale: string,
		readonly currency: string,
	) {}

	/** An amount of money. */
	money(amount: Decimal): string {
		return this.number(amount, { style: 'currency', currency: this.currency });
	}

	/** An amount of money with its sign, also above zero. */
	signedMoney(amount: Decimal): string {
		return this.number(amount, {
			style: 'currency',
			currency: this.currency,
			signDisplay: 'exceptZero',
		});
	}

	/** A count. */
	count(count: Decimal | number): string {
		return this.number(count, { maximumFractionDigits: 0 });
	}

	/** A count with its sign, also above zero. */
	signedCount(count: Decimal): string {
		return this.number(count, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
	}

	/** @param percent 12.3 for 12.3 % */
	percent(percent: number): string {
		return this.number(percent / 100, {
			style: 'percent',
			minimumFractionDigits: 1,
			maximumFractionDigits: 1,
		});
	}

	/** @param percent 12.3 for +12.3 % */
	signedPercent(percent: number): string {
		return this.number(percent / 100, {
			style: 'percent',
			minimumFractionDigits: 1,
			maximumFractionDigits: 1,
			signDisplay: 'exceptZero',
		});
	}

	/** The days of a range with the year; the months where they are whole ones. */
	days(days: Days): string {
		return this.span(
			days,
			areWholeMonths(days) ? { month: 'long', year: 'numeric' } : { dateStyle: 'medium' },
		);
	}

	/** The same, short enough for the side of a chart. */
	shortDays(days: Days): string {
		const { from, to } = days;
		if (areWholeMonths(days)) return this.span(days, { month: 'short', year: 'numeric' });
		if (from.slice(0, 4) === to.slice(0, 4))
			return this.span(days, { month: 'short', day: 'numeric' });
		// Intl would add both years, and a chart has no room for them.
		return [from, to].map((day) => this.shortDays({ from: day, to: day })).join(' \u2013 ');
	}

	/** One day with its year, or the text itself, as one line, where it does not start with a day. */
	day(timestamp: string): string {
		const day = dayOf(timestamp.slice(0, 10));
		return Number.isNaN(day.getTime())
			? cleanText(timestamp)
			: this.date({ dateStyle: 'medium' }).format(day);
	}

	private span({ from, to }: Days, options: Intl.DateTimeFormatOptions): string {
		const format = this.date(options);
		return format.formatRange(dayOf(from), dayOf(to));
	}

	private number(value: Decimal | number, options: Intl.NumberFormatOptions): string {
		const format = kept(this.numbers, options, () => new Intl.NumberFormat(this.locale, options));
		if (typeof value === 'number') return format.format(value);
		const digits = digitsOf(value);
		return isNumeral(digits) ? format.format(digits) : digits;
	}

	private date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
		return kept(
			this.dates,
			options,
			() =>
				new Intl.DateTimeFormat(this.locale, {
					...options,
					calendar: calendarOf(this.locale),
					timeZone: 'UTC',
				}),
		);
	}
}

function kept<Format>(known: Map<string, Format>, options: object, make: () => Format): Format {
	const key = JSON.stringify(options);
	const format = known.get(key) ?? make();
	known.set(key, format);
	return format;
}
