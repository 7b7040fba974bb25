import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { trigger } from '../../nodes/LiveChatPartners/events';
import { resources } from '../../nodes/LiveChatPartners/resources';
import { scripts } from '../../package.json';
import { eventTable } from '../../tools/docs/eventTable';
import { withTable } from '../../tools/docs/writtenTable';

const root = join(__dirname, '../..');

function read(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}

/** The text under a heading, up to the next heading of the same level. */
function section(markdown: string, heading: string): string {
	const [, text] = markdown.split(`\n## ${heading}\n`);
	if (text === undefined) throw new Error(`There is no "## ${heading}"`);
	return text.split(/\n## /)[0] ?? '';
}

/** The first cell of each row of the tables in a text, without the headings. */
function firstCells(markdown: string): string[] {
	return markdown
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.map((line) => line.split('|')[1]?.trim() ?? '')
		.filter((cell, index) => index > 0 && !/^-+$/.test(cell));
}

/** What a heading is called in the address of a page on GitHub. */
function anchor(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\w\- ]/g, '')
		.replace(/ /g, '-');
}

/** A page without its blocks of code, in which nothing is a heading or a link. */
function prose(page: string): string {
	return read(page).replace(/^```[\s\S]*?^```$/gm, '');
}

function anchorsIn(page: string): string[] {
	return [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));
}

/** What a page links to in this repository, by its path and anchor. */
function linksOf(page: string): Array<{ target: string; path: string; fragment?: string }> {
	return [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target = '']) => target)
		.filter((target) => !/^https?:/.test(target))
		.map((target) => {
			const [path = '', fragment] = target.split('#');
			return { target, path: path === '' ? page : join(dirname(page), path), fragment };
		});
}

const pages = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
	'workflows/README.md',
	...readdirSync(join(root, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
];

/** On GitHub and npm it leads from a page of the repository to its issues. */
const ISSUES = '../../issues';

const shipped = ['nodes', 'credentials']
	.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.ts'))
			.map((path) => read(join(folder, path))),
	)
	.join('\n');

describe('the pages of the project', () => {
	it.each(pages)('%s links only to what is there', (page) => {
		const broken = linksOf(page).filter(({ path, fragment }) => {
			if (path === ISSUES) return false;
			if (!existsSync(join(root, path))) return true;
			return fragment !== undefined && !anchorsIn(path).includes(fragment);
		});

		expect(broken).toEqual([]);
	});

	it('are found from the README', () => {
		const found = new Set(['README.md']);
		for (const page of found)
			for (const { path } of linksOf(page)) if (path.endsWith('.md')) found.add(path);

		expect([...found].sort()).toEqual([...pages].sort());
	});

	it('say in at most 150 lines what the package is for', () => {
		expect(read('README.md').split('\n').length - 1).toBeLessThanOrEqual(150);
	});

	it('have the places that the nodes and credentials link to', () => {
		const sources = ['nodes', 'credentials'].flatMap((folder) =>
			readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
				.filter((path) => /\.(node\.json|credentials\.ts)$/.test(path))
				.map((path) => read(join(folder, path))),
		);
		const linked = sources.flatMap((source) =>
			[...source.matchAll(/n8n-nodes-livechat-partners#([\w-]+)/g)].map(([, name = '']) => name),
		);

		expect(new Set(linked)).toEqual(new Set(['operations', 'trigger', 'credentials', 'card-data']));
		expect(anchorsIn('README.md')).toEqual(expect.arrayContaining(linked));
	});

	it('name each resource in the README', () => {
		const named = firstCells(section(read('README.md'), 'Operations'));
		expect(named).toEqual(resources.map(({ name }) => name));
	});

	it('have the table of events in the README that `npm run docs` writes', () => {
		const readme = read('README.md');
		expect(withTable(readme, eventTable(trigger))).toBe(readme);
	});

	it('quote errors under Troubleshooting as the package words them', () => {
		const quoted = firstCells(section(read('docs/troubleshooting.md'), 'Messages of the node'));

		expect(quoted.length).toBeGreaterThan(15);
		expect(quoted.filter((words) => !shipped.includes(words))).toEqual([]);
	});

	it('list every command', () => {
		const table = section(read('docs/development.md'), 'Commands');
		const listed = firstCells(table).map((cell) => cell.replaceAll('`', ''));
		const known = Object.keys(scripts).map((name) =>
			name === 'test' ? 'npm test' : `npm run ${name}`,
		);

		expect(listed.sort()).toEqual(known.sort());
	});
});
