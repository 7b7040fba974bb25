import { DARK, LIGHT } from '../../../nodes/LiveChatPartners/report/html/theme';
import { htmlMailOf } from '../../../nodes/LiveChatPartners/report/html/mail';
import { readMail, styleOf, type Mail } from '../mail';
import { block, busyMail, classesOf, quietMail, REFUSED } from '../seenMail';

describe.each([
	['of a busy month', busyMail],
	['of a month with nothing but sentences', quietMail],
])('the HTML %s', (_, mailOf) => {
	it('carries the look of every text on the element around it, because mail clients inherit little', () => {
		const mail = mailOf();
		for (const placed of mail.seen) {
			const { said } = styleOf(block(placed));
			const size = Number.parseInt(said.get('font-size') ?? '', 10);

			expect(said.get('font-family')).toMatch(/sans-serif$/);
			expect(said.get('color')).toMatch(/^#[\da-f]{6}$/);
			expect(size).toBeGreaterThanOrEqual(12);
			expect(Number.parseInt(said.get('line-height') ?? '', 10) / size).toBeGreaterThan(1.2);
		}
	});

	it('has no declaration in a style that says nothing, and leaves no margin to mail clients', () => {
		const { elements } = mailOf();
		const spaced = elements.filter(({ name }) => /^(p|h\d|body)$/.test(name));

		expect(elements.filter((element) => !styleOf(element).complete)).toEqual([]);
		expect(spaced.filter((element) => !styleOf(element).said.has('margin'))).toEqual([]);
		expect(JSON.stringify(elements)).not.toMatch(/undefined|null|NaN/);
	});

	it('has no paragraph, no piece of a line and no row of the card without a text', () => {
		const mail = mailOf();
		const holders = mail.elements.filter(
			({ name, attributes }) => /^(p|h\d|span|b)$/.test(name) || attributes.class === 'inner',
		);

		expect(
			holders.filter((holder) => !mail.seen.some(({ within }) => within.includes(holder))),
		).toEqual([]);
	});

	it('explains in a softer colour than that of what counts', () => {
		const soft = mailOf()
			.seen.filter((placed) => styleOf(block(placed)).said.get('color') === LIGHT.soft)
			.map(({ text }) => text);

		expect(soft).toContain('March 2026');
		expect(soft.filter((text) => text.endsWith('in this time.'))).toHaveLength(
			mailOf === quietMail ? 2 : 0,
		);
	});
});

/** A mail with one client. */
function clientsMail(): Mail {
	const line = { label: 'Ann', detail: 'Mar 2', value: 'in 3 days', note: 'LiveChat' };
	return readMail(
		htmlMailOf({
			language: 'en',
			direction: 'ltr',
			title: '',
			when: '',
			preview: '',
			sections: [
				{
					heading: 'Trials',
					columns: { label: 'Client', detail: 'Ends', value: 'Left' },
					lines: [{ ...line, address: 'ann@client.example' }],
				},
			],
			notes: [],
			more: String,
		}),
	);
}

describe('the HTML of the report', () => {
	it('is bold where it counts most, and only there', () => {
		const mail = busyMail();
		const bold = mail.seen.filter(
			(placed) => styleOf(block(placed)).said.get('font-weight') === 'bold',
		);
		const normal = mail.seen.filter(
			(placed) => styleOf(block(placed)).said.get('font-weight') === 'normal',
		);

		expect(bold.length + normal.length).toBe(mail.seen.length);
		expect(bold.filter((placed) => block(placed).name === 'p').map(({ text }) => text)).toEqual([
			'$1,000.00',
		]);
		expect(normal.filter((placed) => /^h\d$/.test(block(placed).name))).toEqual([]);
		expect(bold.filter((placed) => /^t[hd]$/.test(block(placed).name))).toEqual([]);
	});

	it('turns every colour of the light into that of the dark', () => {
		const mail = busyMail();
		const sides = [
			['color', 'color'],
			['background-color', 'background-color'],
			['border-bottom', 'border-color'],
		] as const;
		const names = Object.entries(LIGHT).map(([name]) => name);
		const turned = new Set<string>();
		for (const element of mail.elements) {
			const { said } = styleOf(element);
			for (const [property, inTheDark] of sides) {
				const colour = said.get(property)?.match(/#[\da-f]{6}$/)?.[0];
				if (colour === undefined) continue;
				const [name] = Object.entries(LIGHT).find(([, light]) => light === colour) ?? [];
				const dark = Object.entries(DARK).find(([other]) => other === name)?.[1];

				expect(classesOf(element)).toContain(name);
				expect(mail.styleSheet).toContain(`.${name}{${inTheDark}:${dark}!important}`);
				turned.add(name ?? '');
			}
		}
		expect([...turned].sort()).toEqual(names.sort());
		expect(mail.styleSheet).toMatch(/@media \(prefers-color-scheme:dark\)\{\n\.page\{/);
	});

	it('colours grounds also for clients that know no styles for them', () => {
		const mail = busyMail();
		const grounds = mail.elements.filter(
			(element) => element.name !== 'body' && styleOf(element).said.has('background-color'),
		);

		expect(grounds.length).toBeGreaterThan(5);
		for (const ground of grounds)
			expect(ground.attributes.bgcolor).toBe(styleOf(ground).said.get('background-color'));
	});

	it('names no class that the style sheet does not know, and leaves none of its rules unused', () => {
		const mail = busyMail();
		const elements = [...mail.elements, ...clientsMail().elements];
		const used = new Set(elements.flatMap(classesOf).filter((name) => name !== ''));
		const ruled = new Set(
			[...mail.styleSheet.matchAll(/^\.(\w+)\{/gm)].map(([, name]) => name ?? ''),
		);

		expect([...used].sort()).toEqual([...ruled].sort());
		const large = mail.seen.filter((placed) => classesOf(block(placed)).includes('figure'));
		expect(large.map(({ text }) => text)).toEqual(['$1,000.00']);
	});

	it('has an e-mail address on a line of its own, beside columns that are narrow on a phone', () => {
		const { elements, placed } = clientsMail();
		const texts = placed.filter(
			({ within, text }) => text !== '' && within.some(({ name }) => name === 'th'),
		);
		const heads = elements.filter(({ attributes }) => attributes.scope === 'col');

		expect(texts.map(({ text, within }) => [within.at(-1)?.name, text])).toEqual([
			['th', 'Client'],
			['th', 'Ends'],
			['th', 'Left'],
			['th', 'Ann'],
			['span', 'LiveChat'],
			['span', 'ann@client.example'],
		]);
		expect(elements.filter(({ name }) => name === 'br')).toHaveLength(2);
		expect(heads.map((head) => classesOf(head).includes('narrow'))).toEqual([false, true, true]);
		expect(busyMail().elements.flatMap(classesOf)).not.toContain('narrow');
	});

	it('aligns with attributes as with styles, and figures to the right in columns of one width', () => {
		const mail = busyMail();
		const aligned = mail.elements.filter(({ attributes }) =>
			/^(left|right)$/.test(attributes.align ?? ''),
		);
		const columns = mail.elements.filter(({ attributes }) => attributes.scope === 'col');

		expect(aligned.length).toBeGreaterThan(30);
		for (const element of aligned)
			expect(styleOf(element).said.get('text-align')).toBe(element.attributes.align);
		for (const placed of mail.seen.filter(({ text }) => /^-?\$[\d,.]+$|^[\d.]+%$/.test(text)))
			if (block(placed).name !== 'p') expect(block(placed).attributes.align).toBe('right');
		const widths = ['24%', '28%'];
		expect(columns.map(({ attributes }) => attributes.width)).toEqual([
			// The chart leaves all room to the bars.
			undefined,
			undefined,
			...[undefined, ...widths],
			...[undefined, ...widths],
			...[undefined, ...widths],
		]);
	});

	it('lets names and words of others run in their own direction, and break anywhere', () => {
		const mail = busyMail();
		const foreign = mail.seen.filter(({ within }) =>
			within.some(({ attributes }) => attributes.dir === 'auto'),
		);

		expect(foreign.map(({ text }) => text)).toEqual([
			'Spring',
			'Campaign 8',
			'\u05D0\u05D1',
			REFUSED,
		]);
		const title = mail.seen.filter(({ text }) => text === 'Our earnings');
		for (const placed of [...title, ...foreign])
			expect(styleOf(block(placed)).said.get('word-break')).toBe('break-word');
	});

	it('does not have arrows read aloud, and colours them by their direction', () => {
		const mail = busyMail();
		const arrows = mail.seen.filter(({ text }) => /^[\u25B2\u25BC]$/.test(text));

		expect(
			arrows.map(({ text, within }) => [
				text,
				within.at(-1)?.attributes.class,
				within.at(-1)?.attributes['aria-hidden'],
			]),
		).toEqual([
			['\u25BC', 'down', 'true'],
			['\u25B2', 'up', 'true'],
		]);
	});

	it('carries no indentation', () => {
		expect(busyMail().html).not.toMatch(/\n\s/);
	});
});
