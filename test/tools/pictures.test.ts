import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shownInPictures, takenPictures } from '../../tools/pictures/taken';

/* If this fails, look at the pictures: `npm run pictures` takes them anew. */
describe('the pictures of the editor', () => {
	it('show the panels and the example workflows as they are', () => {
		expect(takenPictures()).toEqual(shownInPictures());
	});

	it.each(Object.keys(shownInPictures()))('are there: %s', (path) => {
		expect(existsSync(join(__dirname, '../..', path))).toBe(true);
	});
});
