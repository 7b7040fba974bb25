import type { Call, Handlers } from '../server/handler';
import { created, noContent, ok } from '../server/handler';
import { Refusal } from '../server/refusal';
import type { ExpertProfile, SandboxState } from '../state/types';
import { timestamp } from '../time';
import { imageSize } from './imageSize';
import { newestFirst } from './order';

/** The sides of a logo, in pixels. */
const LEAST_SIDE = 350;
const GREATEST_SIDE = 1_000;

export const expertProfileHandlers: Handlers = {
	'expertProfile.uploadLogo': ({ state, bytes, contentType }) => {
		const size = imageSize(bytes, contentType);
		if (size === undefined) throw new Refusal(400, `The file is no valid ${contentType}`);
		const sides = [size.width, size.height];
		if (sides.some((side) => side < LEAST_SIDE || side > GREATEST_SIDE)) {
			throw new Refusal(
				400,
				`The logo must be ${LEAST_SIDE}x${LEAST_SIDE} to ${GREATEST_SIDE}x${GREATEST_SIDE} pixels, not ${sides.join('x')}`,
			);
		}
		const extension = contentType === 'image/png' ? 'png' : 'jpg';
		state.logoUrl = `https://cdn.example.com/experts/${state.partner.partnerId}-${state.now().getTime()}.${extension}`;
		return ok({ result: state.logoUrl });
	},

	'expertProfile.create': ({ state, body }) => {
		if (state.logoUrl === undefined) throw new Refusal(403, 'Missing logo: upload one first');
		state.expert = profileOf(body);
		return created();
	},

	'expertProfile.get': ({ state }) => {
		const { shortDescription, industryIds, hourRate, projectRate, ...rest } = expertOf(state);
		return ok({
			expert_id: `expert-${state.partner.partnerId}`,
			partner_id: state.partner.partnerId,
			status: 'verified',
			logo: state.logoUrl,
			...rest,
			short_description: shortDescription,
			industry_ids: industryIds,
			hour_rate: hourRate,
			project_rate: projectRate,
		});
	},

	'expertProfile.update': ({ state, body }) => {
		if (state.logoUrl === undefined) throw new Refusal(403, 'Missing logo: upload one first');
		expertOf(state);
		state.expert = profileOf(body);
		return noContent();
	},

	'expertProfile.getComments': ({ state }) => {
		expertOf(state);
		return ok({
			result: newestFirst(state.comments, (comment) => comment.at).map(
				({ comment, author, at, website }) => ({
					comment,
					author,
					creation_timestamp: timestamp(at),
					website,
				}),
			),
		});
	},

	'expertProfile.getStats': ({ state }) => {
		expertOf(state);
		return ok({ position: 7, comments: state.comments.length, messages: 64 });
	},

	'expertProfile.getHistory': ({ state }) => {
		expertOf(state);
		return ok({
			result: Object.entries(state.profileViews)
				.sort(([a], [b]) => (a < b ? 1 : -1))
				.map(([date, views]) => ({ date, profile_views: views })),
		});
	},
};

/** @throws Refusal (403) when the partner is not in the directory. */
function expertOf(state: SandboxState): ExpertProfile {
	if (state.expert === undefined) throw new Refusal(403, 'Partner is not an Expert');
	return state.expert;
}

/** @throws Refusal (400) when agents or languages are missing although chat agents are outsourced. */
function profileOf(body: Call['body']): ExpertProfile {
	const categories = body.texts('categories');
	if (categories.includes('chat-agent-outsourcing')) {
		for (const name of ['agents', 'languages']) {
			if (!body.has(name))
				throw new Refusal(400, `${name} is required with the category chat-agent-outsourcing`);
		}
	}
	return {
		company: body.text('company'),
		phone: body.text('phone'),
		description: body.text('description'),
		shortDescription: body.text('short_description'),
		country: body.text('country'),
		website: body.text('website'),
		categories,
		industryIds: body.integers('industry_ids'),
		projects: body.texts('projects'),
		languages: body.texts('languages'),
		agents: body.optionalText('agents'),
		hourRate: body.optionalInteger('hour_rate'),
		projectRate: body.optionalInteger('project_rate'),
		facebook: body.optionalText('facebook'),
		twitter: body.optionalText('twitter'),
		linkedin: body.optionalText('linkedin'),
	};
}
