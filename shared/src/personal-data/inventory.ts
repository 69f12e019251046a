import type { RetentionRules } from '../retention/retention-rules'
import type { KeptByRule } from './own-data'

/** Whose data it is: whoever called, the household that was visited, people of a village, somebody in a post. */
export type Whose = 'caller' | 'user' | 'villager' | 'staff' | 'visited'

/** What becomes of it when somebody is erased. `passing`: gone by itself within days, whoever asks. */
export type Erased =
	| { readonly by: 'deleted' }
	/** Single fields go, the rest is not about anybody. */
	| { readonly by: 'blanked' }
	| { readonly by: 'passing'; readonly days: number }
	| { readonly by: 'kept'; readonly rule: KeptByRule }

/** One kind of item or object that could tell somebody. */
export interface Personal {
	readonly what: string
	readonly pk: string
	readonly sk: string
	readonly whose: Whose
	/** What it is kept for. */
	readonly why: string
	/** The county's term for it, where it has one of its own. */
	readonly term?: keyof RetentionRules
	readonly erased: Erased
}

const deleted = { by: 'deleted' } as const
const passing = (days: number) => ({ by: 'passing', days }) as const
const kept = (rule: KeptByRule) => ({ by: 'kept', rule }) as const
const CASE = '{tenant}#case#{case}'
const USER = '{tenant}#user#{user}'

/**
 * Every kind of item that holds what identifies somebody, or a pseudonym that leads to it: where, whose, what for, for
 * how long, and what becomes of it. `{name}` stands for one part of a key, `{name*}` for all that follows. A test looks
 * at a used table and finds every item either here or in `impersonal`.
 */
export const personal: readonly Personal[] = [
	{
		what: 'openid → user',
		pk: 'appid#{appid}#openid#{openid}',
		sk: 'user',
		whose: 'user',
		why: 'signing in',
		term: 'account',
		erased: deleted,
	},
	{
		what: 'openid, name, phone',
		pk: USER,
		sk: 'profile',
		whose: 'user',
		why: 'reaching them',
		term: 'account',
		erased: deleted,
	},
	{
		what: 'session',
		pk: USER,
		sk: 'access#session#{session}',
		whose: 'user',
		why: 'signing in',
		erased: deleted,
	},
	{
		what: 'post',
		pk: USER,
		sk: 'access#post#{post*}',
		whose: 'staff',
		why: 'who held which post',
		erased: kept('office'),
	},
	{
		what: 'consent',
		pk: USER,
		sk: 'consent#{template}',
		whose: 'user',
		why: 'WeChat messages',
		erased: deleted,
	},
	{
		what: 'a turn to be written to',
		pk: USER,
		sk: 'sending',
		whose: 'user',
		why: 'one at a time',
		erased: passing(1),
	},
	{
		what: 'what became of a message',
		pk: USER,
		sk: 'sent#{source*}',
		whose: 'user',
		why: 'WeChat messages',
		erased: deleted,
	},
	{
		what: 'a phone that was just proven',
		pk: USER,
		sk: 'proven-phone',
		whose: 'user',
		why: 'claiming cases',
		erased: deleted,
	},
	{
		what: 'place in a village: name, tail of the phone, household',
		pk: USER,
		sk: 'villager#{village}',
		whose: 'villager',
		why: 'what villages show their own people',
		erased: deleted,
	},
	{
		what: 'steps of it',
		pk: USER,
		sk: 'villager-step#{village}#{version}',
		whose: 'villager',
		why: 'who confirmed whom',
		erased: deleted,
	},
	{
		what: 'that one’s own phone is shown',
		pk: USER,
		sk: 'phone-shown',
		whose: 'staff',
		why: 'teams',
		erased: deleted,
	},
	{
		what: 'last sign-in',
		pk: USER,
		sk: 'due-account',
		whose: 'user',
		why: 'unused accounts',
		erased: deleted,
	},
	{
		what: 'wish to be erased',
		pk: USER,
		sk: 'erasure',
		whose: 'user',
		why: 'carrying it out',
		erased: deleted,
	},
	{
		what: 'that it is due',
		pk: USER,
		sk: 'due-erasure',
		whose: 'user',
		why: 'carrying it out',
		erased: deleted,
	},
	{
		what: 'own and followed cases',
		pk: `${USER}#cases`,
		sk: '{openedAt}#{case}',
		whose: 'user',
		why: 'my cases',
		erased: deleted,
	},
	{
		what: 'notice',
		pk: `${USER}#inbox`,
		sk: '{at}#{notice}',
		whose: 'user',
		why: 'telling them',
		term: 'notices',
		erased: deleted,
	},
	{ what: 'unread', pk: `${USER}#inbox`, sk: 'unread', whose: 'user', why: 'the badge', erased: deleted },
	{
		what: 'what became of a notice',
		pk: '{tenant}#delivery#{notice}#{channel}',
		sk: 'delivery',
		whose: 'user',
		why: 'whether they were reached',
		term: 'notices',
		erased: deleted,
	},
	{
		what: 'record of a command: digests, codes',
		pk: `${USER}#command#{id}`,
		sk: 'command',
		whose: 'user',
		why: 'done once',
		erased: passing(8),
	},
	{
		what: 'errands that a grid worker runs',
		pk: `${USER}#errands`,
		sk: '{openedAt}#{case}',
		whose: 'staff',
		why: 'their list',
		erased: kept('office'),
	},
	{
		what: 'lists that were taken out; the file at ledger/ of the bucket goes after seven days',
		pk: `${USER}#ledgers`,
		sk: '{ledger*}',
		whose: 'staff',
		why: 'fetching them',
		erased: passing(30),
	},
	{
		what: 'who stands in for whom',
		pk: USER,
		sk: 'stand-in#{standIn*}',
		whose: 'staff',
		why: 'who held which post',
		erased: kept('office'),
	},
	{
		what: 'invitation to a post: whom it is for, until it is used',
		pk: '{tenant}#invitation#{code}',
		sk: 'invitation',
		whose: 'staff',
		why: 'joining',
		erased: passing(60),
	},
	{
		what: 'who left a post, and to whom their work went',
		pk: '{tenant}#leaving#{leaving}',
		sk: 'leaving',
		whose: 'staff',
		why: 'open work goes on',
		erased: kept('office'),
	},
	{
		what: 'the posts that somebody left',
		pk: `${USER}#leavings`,
		sk: '{at}#{leaving}',
		whose: 'staff',
		why: 'open work goes on',
		erased: kept('office'),
	},
	{
		what: 'slips of a grid',
		pk: `${USER}#grid-handovers`,
		sk: '{at}#{handover}',
		whose: 'staff',
		why: 'who gave what to whom',
		erased: kept('office'),
	},
	{
		what: 'archive',
		pk: `${USER}#archive#{month}`,
		sk: '{line*}',
		whose: 'staff',
		why: 'what was done in a post',
		erased: kept('office'),
	},
	{
		what: 'words, name, phone, place, whom it is for, what was answered, and its salt',
		pk: CASE,
		sk: 'private#{seq}',
		whose: 'caller',
		why: 'answering the call',
		term: 'words',
		erased: deleted,
	},
	{
		what: 'state: pseudonyms and codes',
		pk: CASE,
		sk: 'state',
		whose: 'caller',
		why: 'how it stands',
		erased: kept('course'),
	},
	{
		what: 'event: pseudonyms, codes, salted digests',
		pk: CASE,
		sk: 'event#{seq}',
		whose: 'caller',
		why: 'the trace',
		erased: kept('course'),
	},
	{
		what: 'an errand: codes and identifiers of pictures',
		pk: CASE,
		sk: 'errand',
		whose: 'caller',
		why: 'the trace',
		erased: kept('course'),
	},
	{
		what: 'link of a consent',
		pk: CASE,
		sk: 'invitation',
		whose: 'caller',
		why: 'consenting',
		erased: deleted,
	},
	{
		what: 'point to some ten metres',
		pk: CASE,
		sk: 'public',
		whose: 'caller',
		why: 'what is near by, while it is open',
		erased: deleted,
	},
	{
		what: 'what is to be told',
		pk: CASE,
		sk: 'outbox#{seq}',
		whose: 'caller',
		why: 'notices',
		erased: passing(1),
	},
	{
		what: 'a call that was merged',
		pk: `${CASE}#callers`,
		sk: 'merged#{other}',
		whose: 'caller',
		why: 'asking each',
		erased: { by: 'blanked' },
	},
	{
		what: 'somebody who meets the same',
		pk: `${CASE}#callers`,
		sk: 'follower#{user}',
		whose: 'user',
		why: 'telling them',
		erased: deleted,
	},
	{
		what: 'who looked at papers',
		pk: `${CASE}#looks`,
		sk: '{at}#{user}#{photo}',
		whose: 'caller',
		why: 'knowing who did',
		erased: deleted,
	},
	{
		what: 'photo, film, recording: whose; the bytes at photo/ and thumbnail/ of the bucket',
		pk: '{tenant}#photo#{photo}',
		sk: 'photo',
		whose: 'caller',
		why: 'evidence',
		term: 'photos',
		erased: deleted,
	},
	{
		what: 'whose picture is being checked',
		pk: '{tenant}#media-check#{trace}',
		sk: 'asked',
		whose: 'caller',
		why: 'WeChat’s check',
		erased: passing(30),
	},
	{
		what: 'their place in a village’s list',
		pk: '{tenant}#village#{village}#villagers',
		sk: '{status}#{at}#{user}',
		whose: 'villager',
		why: 'confirming them',
		erased: deleted,
	},
	{
		what: 'roster: digests under a secret',
		pk: '{tenant}#village#{village}',
		sk: 'roster',
		whose: 'villager',
		why: 'the village’s own list of its people',
		erased: kept('decided'),
	},
	{
		what: 'what was answered',
		pk: '{tenant}#decision#{decision}#voices',
		sk: '{voice*}',
		whose: 'villager',
		why: 'what the village decided by',
		erased: kept('decided'),
	},
	{
		what: 'an answer for everybody, masked',
		pk: '{tenant}#disclosure#{disclosure}#asked',
		sk: 'answer#{at}#{case}',
		whose: 'caller',
		why: 'it stands under what was asked about',
		erased: kept('publicAnswer'),
	},
	{
		what: 'sign-in of a screen',
		pk: '{tenant}#desktop#{by}#{code}',
		sk: 'desktop',
		whose: 'staff',
		why: 'signing in',
		erased: passing(1),
	},
	{
		what: 'words, households and photos of a visit',
		pk: '{tenant}#trace#{user}',
		sk: 'beside#{entry}',
		whose: 'visited',
		why: 'a grid worker’s day',
		erased: kept('office'),
	},
	{
		what: 'a patrol’s track, of its worker',
		pk: '{tenant}#trace#{user}',
		sk: 'track#{patrol}#{part}',
		whose: 'staff',
		why: 'metres walked',
		erased: passing(365),
	},
	{
		what: 'a grid worker’s log: pseudonyms, codes, salted digests',
		pk: '{tenant}#trace#{user}',
		sk: '{part*}',
		whose: 'staff',
		why: 'what was done in a post',
		erased: kept('office'),
	},
	{
		what: 'who serves a region: names, phones of people in office',
		pk: '{tenant}#teams',
		sk: '{region}',
		whose: 'staff',
		why: 'five things in the open',
		erased: kept('office'),
	},
	{
		what: 'an entry of the access log: pseudonyms',
		pk: '{tenant}#access-log{part*}',
		sk: '{place*}',
		whose: 'user',
		why: 'who looked, took out or changed what',
		erased: kept('office'),
	},
	{
		what: 'where a case is found: words, phone',
		pk: '{tenant}#find#{term*}',
		sk: '{at}#{case}',
		whose: 'caller',
		why: 'finding it; goes with the record that it is of',
		erased: deleted,
	},
	{
		what: 'under what a case is found',
		pk: '{tenant}#found#{case}',
		sk: '{of*}',
		whose: 'caller',
		why: 'finding it; goes with the record that it is of',
		erased: deleted,
	},
	{
		what: 'the number that a call bears elsewhere',
		pk: '{tenant}#source#{source}#{number*}',
		sk: '{case*}',
		whose: 'caller',
		why: 'answering where it came from',
		erased: kept('course'),
	},
	{
		what: 'how often a number was looked up',
		pk: '{tenant}#look-up#{by}#{key*}',
		sk: '{span}',
		whose: 'caller',
		why: 'nobody tries out numbers',
		erased: passing(2),
	},
	{
		what: 'that somebody was erased: a pseudonym',
		pk: '{tenant}#erasures',
		sk: '{at}#{user}',
		whose: 'user',
		why: 'erasing again after a restore',
		erased: kept('course'),
	},
]

/** Kinds of items that tell of nobody: what units do, what is published, counts, settings, what is due. */
export const impersonal: readonly (readonly [pk: string, sk: string])[] = [
	[CASE, 'due{of*}'],
	[CASE, 'retention'],
	[CASE, 'desk#{queue}#{unit}'],
	[CASE, 'safety{of*}'],
	['{tenant}#admission#{admission}', '{part*}'],
	['{tenant}#admissions{of*}', '{place*}'],
	['{tenant}#admission-tally#{year}', '{unit}'],
	['{tenant}#promises#{unit}#{year}', '{part*}'],
	['{tenant}#proposal#{proposal}', '{part*}'],
	['{tenant}#number#{number}', 'case'],
	['{tenant}#count#{unit}', '{status}'],
	['{tenant}#counted#{case}', '{version*}'],
	['{tenant}#figures#{unit}', '{day}'],
	['{tenant}#board#{line*}', '{place*}'],
	['{tenant}#tenant', '{setting*}'],
	['{tenant}#catalogue#{version}', 'matter#{code}'],
	['{tenant}#list#{list*}', '{code*}'],
	['{tenant}#slots#{village}', '{startsAt}'],
	['{tenant}#roster#{unit}', '{day}'],
	['{tenant}#handover{of*}', '{place*}'],
	['{tenant}#village#{village}', 'roster-step#{version}'],
	['{tenant}#village#{village}#board#{audience}', '{place*}'],
	['{tenant}#decision#{decision}', '{part*}'],
	['{tenant}#decisions#{village}', '{place*}'],
	['{tenant}#disclosure#{disclosure}', '{part*}'],
	['{tenant}#disclosure#{disclosure}#reads', '{part*}'],
	['{tenant}#disclosure#{disclosure}#asked', 'counts'],
	['{tenant}#owed{of*}', '{part*}'],
	['{tenant}#paper{of*}', '{part}'],
	['{tenant}#bookkeeping#{town}', 'mapping#{group}'],
	['{tenant}#inspection#{inspection*}', '{part*}'],
	['{tenant}#inspections', '{place*}'],
	['{tenant}#grid-handover{of*}', '{part*}'],
	['{tenant}#log{of*}', '{part*}'],
	['{tenant}#teams#changes#{region}', '{version}'],
	['{tenant}#stars', '{month*}'],
	['{tenant}#access-anchor', 'due#{day}'],
	['{tenant}#countersign#{id}', '{part*}'],
	['{tenant}#leaving#{leaving}', 'due'],
	['{tenant}#unit-renamed#{unit}', 'due'],
	['{tenant}#people-sheet#{sheet}', 'sheet'],
	['{tenant}#media-check#{trace}', 'result'],
	['appid#{appid}', '{part}'],
	['appid#{appid}#push#{digest}', 'seen'],
]

const quoted = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether a key is of a pattern. */
export function isOf(pattern: string, key: string): boolean {
	const form = pattern
		.split(/(\{[^}]*\})/)
		.map((part) => (part.startsWith('{') ? (part.endsWith('*}') ? '.*' : '[^#]+') : quoted(part)))
		.join('')
	return new RegExp(`^${form}$`, 'su').test(key)
}

/** The kind of an item that could tell somebody; `impersonal` where it cannot; undefined where nobody has said. */
export function kindOfItem({
	pk,
	sk,
}: {
	readonly pk: string
	readonly sk: string
}): Personal | 'impersonal' | undefined {
	const found = personal.find((kind) => isOf(kind.pk, pk) && isOf(kind.sk, sk))
	if (found) return found
	return impersonal.some(([ofPk, ofSk]) => isOf(ofPk, pk) && isOf(ofSk, sk)) ? 'impersonal' : undefined
}
