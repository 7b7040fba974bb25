import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scripts } from '../../package.json';

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

function anchorsIn(markdown: string): string[] {
	return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));
}

const pages = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
	'workflows/README.md',
];

const shipped = ['nodes', 'credentials']
	.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.ts'))
			.map((path) => read(join(folder, path))),
	)
	.join('\n');

describe('the pages of the project', () => {
	it.each(pages)('%s links only to what is there', (page) => {
		const text = read(page);
		const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
			.map(([, target = '']) => target)
			.filter((target) => !/^https?:/.test(target))
			.filter((target) => {
				const [path = '', fragment] = target.split('#');
				const file = path === '' ? page : join(dirname(page), path);
				if (!existsSync(join(root, file))) return true;
				return fragment !== undefined && !anchorsIn(read(file)).includes(fragment);
			});

		expect(broken).toEqual([]);
	});

	it('quote errors under Troubleshooting as the package words them', () => {
		const quoted = firstCells(section(read('README.md'), 'Troubleshooting'));

		expect(quoted.length).toBeGreaterThan(15);
		expect(quoted.filter((words) => !shipped.includes(words))).toEqual([]);
	});

	it('list every command, README and CONTRIBUTING in the same words', () => {
		const table = section(read('README.md'), 'Development').trim();
		const listed = firstCells(table).map((cell) => cell.replaceAll('`', ''));
		const known = Object.keys(scripts).map((name) =>
			name === 'test' ? 'npm test' : `npm run ${name}`,
		);

		expect(listed.sort()).toEqual(known.sort());
		expect(section(read('CONTRIBUTING.md'), 'Commands').trim()).toBe(table);
	});
});
