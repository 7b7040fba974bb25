import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { login } from '../../test/e2e/editor/login';
import { takePictures } from './pictureSession';
import { exampleFolder, importExample } from '../../test/e2e/examples/exampleWorkflow';
import { isObject, readJson } from '../../test/e2e/json';

/** More makes the page with all pictures slow to load. */
const maxBytes = 200_000;

/** In pixels. Smaller workflows come out in their own size. */
const largest = { width: 1400, height: 1000 };

/** What the editor keeps around a workflow that it fits to the view, and what stays around it in the picture. */
const room = { editor: 1.22, picture: 24 };

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The smallest box around others. */
function around(boxes: readonly Box[]): Box {
	const x = Math.min(...boxes.map((box) => box.x));
	const y = Math.min(...boxes.map((box) => box.y));
	return {
		x,
		y,
		width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
		height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
	};
}

/** The place that a workflow's notes take on the canvas; they lie under everything else. */
async function notesOf(file: string): Promise<Box> {
	const workflow = await readJson(file);
	const nodes = isObject(workflow) && Array.isArray(workflow.nodes) ? workflow.nodes : [];
	return around(
		nodes.filter(isObject).flatMap(({ position, parameters }) => {
			if (!Array.isArray(position) || !isObject(parameters)) return [];
			const box = { x: position[0], y: position[1], ...parameters };
			return isBox(box) ? [box] : [];
		}),
	);
}

function isBox(value: object): value is Box {
	return ['x', 'y', 'width', 'height'].every(
		(name) => typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'number',
	);
}

/** Takes a picture of a workflow as it lies in the editor. Throws when the file gets too large. */
async function takePicture(page: Page, url: string, notes: Box, file: string): Promise<void> {
	const scale =
		room.editor * Math.min(1, largest.width / notes.width, largest.height / notes.height);
	await page.setViewportSize({
		width: Math.round(notes.width * scale) + 100,
		height: Math.round(notes.height * scale) + 250,
	});
	await page.goto(url);
	const stickies = page.locator('[data-test-id=sticky]');
	await stickies.first().waitFor();
	// The editor fits the view once it has measured the nodes, which nothing on the page tells.
	await page.waitForTimeout(2_000);
	await page.keyboard.press('1');
	await page.waitForTimeout(1_500);
	const boxes = await Promise.all(
		(await stickies.all()).map(async (one) => await one.boundingBox()),
	);
	const all = around(boxes.filter((box) => box !== null));
	await page.screenshot({
		path: file,
		clip: {
			x: all.x - room.picture,
			y: all.y - room.picture,
			width: all.width + 2 * room.picture,
			height: all.height + 2 * room.picture,
		},
	});
	const { size } = await stat(file);
	console.log(
		`${file.split('/').at(-1)} ${all.width} x ${all.height}, ${(size / 1000).toFixed(0)} kB`,
	);
	if (size > maxBytes) throw new Error(`${file} has ${size} bytes, more than ${maxBytes}`);
}

/** `npx tsx tools/pictures/workflows.ts`: pictures of all example workflows in n8n's own editor, for `workflows/README.md`. */
async function main(): Promise<void> {
	await takePictures({}, async ({ server, browser }) => {
		const page = await browser.page();
		await login(page, server.url);
		const images = join(exampleFolder, 'images');
		await mkdir(images, { recursive: true });
		for (const file of await readdir(exampleFolder)) {
			if (!file.endsWith('.json')) continue;
			const name = file.slice(0, -'.json'.length);
			const id = await importExample(server, name);
			const notes = await notesOf(join(exampleFolder, file));
			await takePicture(page, `${server.url}/workflow/${id}`, notes, join(images, `${name}.png`));
		}
	});
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
