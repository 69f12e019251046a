import type { Rules } from '@huying/shared/rule/rules'
import type { groups, rules as words } from '@huying/shared/text/zh-CN/rules-page'
import { type KindName, kinds, type Names } from './kinds'

/** A rule by its place in the rules: `slips.copies.prompt`. */
export type Place = keyof typeof words
type GroupName = keyof typeof groups

const colours = ['red', 'orange', 'yellow', 'blue', 'green'] as const
const desks = [
	'submitted',
	'accepted',
	'referred',
	'sentBack',
	'disputed',
	'resolved',
	'unsolved',
	'ending',
	'withdrawing',
] as const

const of = (kind: KindName, ...places: Place[]) => places.map((place) => ({ place, kind }))

/** Every rule that the page shows, in its groups: the holidays have a form of their own. */
export const fields: Readonly<Record<GroupName, readonly { place: Place; kind: KindName }[]>> = {
	hours: [...of('hours', 'officeHours'), ...of('shifts', 'shifts')],
	urgencies: of(
		'allowance',
		...colours.flatMap(
			(colour) => [`urgencies.${colour}.sign`, `urgencies.${colour}.resolve`] satisfies Place[],
		),
	),
	act: of('allowance', ...desks.map((status) => `act.${status}` satisfies Place), 'sendBack'),
	slips: [
		...of('share', 'slips.promptAt'),
		...of('allowance', 'slips.warningAfter', 'slips.climbAfter', 'slips.answerWithin'),
		...of('units', 'slips.copies.prompt', 'slips.copies.supervision', 'slips.copies.warning'),
	],
	followUp: [
		...of('clock', 'followUp.answerWithin', 'followUp.remindBefore'),
		...of('matters', 'followUp.byMatter'),
	],
	limits: [
		...of('allowance', 'extension.longest'),
		...of('count', 'extension.byGiver', 'extension.byLeader'),
		...of('allowance', 'suspension.longest'),
		...of('count', 'suspension.times', 'reworks', 'merged'),
		...of('metres', 'reportIn.within', 'nearby.within'),
		...of('allowance', 'objection.sign', 'objection.within'),
		...of('days', 'patrol.keepTrackDays'),
		...of('count', 'patrol.dutyHours'),
		...of('unit', 'keeper'),
	],
	decision: [
		...of('fraction', 'decision.quorum.present', 'decision.quorum.agree'),
		...of('days', 'decision.outcomeWithin', 'decision.askedFor'),
		...of('voice', 'decision.voiceOf'),
		...of('matterKinds', 'decision.kinds'),
	],
	errand: [
		...of('allowance', 'errand.sign'),
		...of('hours', 'errand.slots'),
		...of('yesNo', 'errand.slotsOnDaysOff', 'errand.cash'),
		...of('days', 'errand.keepMaterials'),
	],
	retention: of(
		'days',
		'retention.contact',
		'retention.words',
		'retention.photos',
		'retention.voices',
		'retention.notices',
		'retention.account',
	),
	star: of(
		'count',
		'star.minimum',
		'star.top',
		'star.weights.number',
		'star.weights.quality',
		'star.weights.rating',
	),
}
const all = Object.values(fields).flat()

type Branch = { [name: string]: unknown }

/** What stands at a place. */
function valueAt(rules: Rules, place: Place): unknown {
	return place.split('.').reduce<unknown>((part, name) => (part as Branch)[name], rules)
}

/** The same rules with another value at a place. */
function withValue(part: Branch, [name = '', ...rest]: readonly string[], value: unknown): Branch {
	return { ...part, [name]: rest.length === 0 ? value : withValue(part[name] as Branch, rest, value) }
}

/** What is written in each field, in words. */
export type Written = Readonly<Record<Place, string>>

/** The rules in words. */
export function written(rules: Rules, names: Names): Written {
	return Object.fromEntries(
		all.map(({ place, kind }) => [place, kinds[kind].say(valueAt(rules, place), names)]),
	) as Written
}

/**
 * The rules with what was written over their words, or the fields that say nothing. A field that was not touched keeps
 * its value, even one that could not be written so.
 */
export function readFields(
	rules: Rules,
	touched: Partial<Written>,
	names: Names,
): { readonly rules: Rules } | { readonly unread: readonly Place[] } {
	const unread: Place[] = []
	let changed = rules as unknown as Branch
	for (const { place, kind } of all) {
		const words = touched[place]
		if (words === undefined) continue
		const value = kinds[kind].read(words, names)
		if (value === undefined) unread.push(place)
		else changed = withValue(changed, place.split('.'), value)
	}
	// Only what has the shape of its kind was put in; whether it is within bounds the server says
	return unread.length > 0 ? { unread } : { rules: changed as unknown as Rules }
}

/** Which field a refusal is about: the server names the place, some with a member more. */
export function fieldOf(refused: string | undefined): Place | undefined {
	return all.find(
		({ place }) => refused === `rules.${place}` || refused?.startsWith(`rules.${place}.`) === true,
	)?.place
}
