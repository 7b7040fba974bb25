import fc from 'fast-check';
import { suggestedFileName } from '../../../nodes/LiveChatPartners/runtime/action/files';

describe('suggestedFileName', () => {
	it.each([
		['attachment; filename="Invoice 123.pdf"', 'Invoice 123.pdf'],
		['attachment; filename=invoice-123.pdf', 'invoice-123.pdf'],
		['attachment;FileName = invoice.PDF ; size=3', 'invoice.PDF'],
		[
			'attachment; filename="x.pdf"; filename*=UTF-8\'\'Za%C5%BC%C3%B3%C5%82%C4%87.pdf',
			'Zażółć.pdf',
		],
		["attachment; filename*=utf-8'en'a.pdf; filename=b.pdf", 'a.pdf'],
		["attachment; filename*=xUTF-8''a.pdf; filename=b.pdf", 'b.pdf'],
		[String.raw`attachment; filename="a\(1\).pdf"`, 'a(1).pdf'],
		['attachment; filename*=UTF-8\'\'%E0%A4%A.pdf; filename="plain.pdf"', 'plain.pdf'],
		["attachment; filename*=iso-8859-1'en'a.pdf; filename=b.pdf", 'b.pdf'],
		["attachment; filename*=UTF-8''..%2F..%2Fetc%2Fx.pdf; filename=safe.pdf", 'safe.pdf'],
	])('takes the name from %s', (header, name) => {
		expect(suggestedFileName(header, 'pdf')).toBe(name);
	});

	it.each([
		'',
		'inline',
		'attachment; filename=""',
		'attachment; filename="../x.pdf"',
		'attachment; filename="..\\\\x.pdf"',
		'attachment; filename="C:\\\\x.pdf"',
		'attachment; filename=".hidden.pdf"',
		'attachment; filename="run.pdf.exe"',
		'attachment; filename="a\u0000.pdf"',
		'attachment; filename="Ã¼.pdf"',
		"attachment; filename*=UTF-8''a%0Ab.pdf",
		"attachment; filename*=UTF-8''%E2%80%AEfdp.exe.pdf",
		`attachment; filename="${'a'.repeat(200)}.pdf"`,
	])('takes no name from %j', (header) => {
		expect(suggestedFileName(header, 'pdf')).toBeUndefined();
	});

	it('never gives a path, whatever the header', () => {
		const part = fc.constantFrom(
			'attachment',
			'; ',
			'filename',
			'*',
			'=',
			'"',
			"UTF-8''",
			'%2F',
			'/',
			'\\',
			'..',
			'.pdf',
			'a',
			'%00',
			'\n',
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
				const name = suggestedFileName(parts.join(''), 'pdf') ?? '';
				expect(name).not.toMatch(/[/\\\n\0]|^\./);
			}),
			{ numRuns: 2000 },
		);
	});
});
