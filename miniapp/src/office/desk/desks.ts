import type { Queue } from '@huying/shared/case/status'
import { pages as administration } from '@huying/shared/text/zh-CN/administration'
import { title as admissionTitle } from '@huying/shared/text/zh-CN/admission'
import { officeTitle as starsTitle } from '@huying/shared/text/zh-CN/archive'
import { title as boardTitle } from '@huying/shared/text/zh-CN/board'
import { title as catalogueTitle } from '@huying/shared/text/zh-CN/catalogue-page'
import { title as deliveriesTitle } from '@huying/shared/text/zh-CN/deliveries'
import * as words from '@huying/shared/text/zh-CN/desk'
import { title as disclosureTitle } from '@huying/shared/text/zh-CN/disclosure-work'
import { title as findTitle } from '@huying/shared/text/zh-CN/find'
import { title as followUpTitle } from '@huying/shared/text/zh-CN/follow-up'
import { nav as gridDayNav } from '@huying/shared/text/zh-CN/grid-day'
import { title as gridHandoverTitle } from '@huying/shared/text/zh-CN/grid-handover'
import { title as groupsTitle } from '@huying/shared/text/zh-CN/groups-page'
import { title as handoverTitle } from '@huying/shared/text/zh-CN/handover'
import { title as inspectionTitle } from '@huying/shared/text/zh-CN/inspection'
import { title as ledgerTitle } from '@huying/shared/text/zh-CN/ledger-page'
import { listPage } from '@huying/shared/text/zh-CN/list-page'
import { title as owedTitle } from '@huying/shared/text/zh-CN/owed-page'
import { title as registerTitle } from '@huying/shared/text/zh-CN/register'
import { title as rosterTitle } from '@huying/shared/text/zh-CN/roster'
import { title as rulesTitle } from '@huying/shared/text/zh-CN/rules-page'
import { title as safetyTitle } from '@huying/shared/text/zh-CN/safety-page'
import { title as teamsTitle } from '@huying/shared/text/zh-CN/team-work'
import { arrival, call, whistles } from '@huying/shared/text/zh-CN/whistle'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld, type Post } from '@huying/shared/user/post'
import type { PageName } from '../../route/address'
import { MINE, type Shelf } from './view'

export type DeskKind = 'centre' | 'unit' | 'grid'

/** A place where cases wait for somebody. `unit` is absent for a grid worker's own region. */
export interface Desk {
	/** Tells the desks of one person apart. */
	readonly key: string
	readonly kind: DeskKind
	readonly name: string
	readonly unit?: string
	/** Seen by a leader, who moves nothing here. */
	readonly looking: boolean
}

/** Queues that stand together in the navigation. A later kind of work is one more group. */
export interface NavGroup {
	readonly key: string
	readonly queues: readonly Queue[]
	/** Shown only while something waits there: what is rare should not stand in the way. */
	readonly rare?: true
}

/** A page that a desk leads to, with how much waits there where that is counted. */
export interface NavPage {
	readonly name: PageName
	readonly words: string
	readonly count?: Queue
	/** Not for those who only look. */
	readonly working?: true
	/** Only for those who look: a leader. */
	readonly leading?: true
	/** For towns alone, whose villages it is about. */
	readonly towns?: true
}

/** What each kind of desk holds, in the order of a case's life. */
export const navGroups: Readonly<Record<DeskKind, readonly NavGroup[]>> = {
	centre: [
		{ key: 'dispatch', queues: ['submitted', 'accepted', 'sentBack'] },
		{
			key: 'decide',
			queues: ['referred', 'disputed', 'partSentBack', 'extension', 'suspension'],
			rare: true,
		},
		{ key: 'finish', queues: ['resolved', 'unsolved', 'withdrawing', 'verified'] },
		{ key: 'end', queues: ['ending'], rare: true },
	],
	unit: [
		{ key: 'handle', queues: ['assigned', 'handling'] },
		{ key: 'help', queues: ['called', 'supporting', 'take'], rare: true },
		{ key: 'papers', queues: ['slip', 'instruction', 'extension', 'disputed'], rare: true },
		{ key: 'watch', queues: ['late', 'suspended', 'informing'], rare: true },
	],
	grid: [{ key: 'check', queues: ['resolved'] }],
}

/** Everybody on staff may read what departments want done by towns. */
const admissions: NavPage = { name: 'office/admissions', words: admissionTitle }

/** Everybody on staff may read whose work what is. */
const catalogue: NavPage = { name: 'office/catalogue', words: catalogueTitle }

/** Everybody on staff may read who is on duty. */
const roster: NavPage = { name: 'office/roster', words: rosterTitle }

/** The whole county's cases for the centre, its own for a unit. */
const find: NavPage = { name: 'office/find', words: findTitle }

/** The whole county for the centre, its own line for a unit. */
const board: NavPage = { name: 'office/board', words: boardTitle }

/** Everybody on staff may read which villages publish in time. */
const owed: NavPage = { name: 'office/owed', words: owedTitle }

/** Everybody on staff may read who serves which grid; archives are for the town itself and for the centre. */
const teams: NavPage = { name: 'office/teams', words: teamsTitle }
const stars: NavPage = { name: 'office/stars', words: starsTitle }

/** The county's for the centre, a town's own. */
const inspections: NavPage = { name: 'office/inspections', words: inspectionTitle }

/** Lists of cases taken out: the county's for the centre, a unit's own. */
const ledgers: NavPage = { name: 'office/ledgers', words: ledgerTitle }

/** Work that has a page of its own, by the desk it belongs to. */
const navPages: Readonly<Record<DeskKind, readonly NavPage[]>> = {
	centre: [
		{ name: 'office/register', words: registerTitle, working: true },
		find,
		board,
		ledgers,
		{ name: 'office/follow-up', words: followUpTitle, count: 'call' },
		{ name: 'office/safety', words: safetyTitle, working: true },
		{ name: 'office/deliveries', words: deliveriesTitle, working: true },
		{ name: 'office/handover', words: handoverTitle },
		owed,
		inspections,
		catalogue,
		{ name: 'office/lists', words: listPage.title },
		roster,
		teams,
		stars,
		{ name: 'office/rules', words: rulesTitle },
		{ name: 'office/countersigns', words: administration.countersigns, leading: true },
		{ name: 'office/access-log', words: administration.accessLog, leading: true },
		{ name: 'office/setup', words: administration.setup, leading: true },
		{ name: 'office/groups', words: groupsTitle },
		admissions,
	],
	unit: [
		find,
		board,
		ledgers,
		{ name: 'office/disclosures', words: disclosureTitle, working: true, towns: true },
		{ ...owed, towns: true },
		{ ...inspections, towns: true },
		{ name: 'office/summons', words: call.nav },
		{ name: 'office/whistles', words: whistles.title, count: 'whistle' },
		{ name: 'office/report-in', words: arrival.nav, working: true },
		{ name: 'grid/handover', words: gridHandoverTitle, working: true },
		catalogue,
		roster,
		{ ...teams, towns: true },
		{ ...stars, towns: true },
		{ name: 'office/people', words: administration.people, leading: true },
		admissions,
	],
	grid: [{ name: 'grid/day', words: gridDayNav }, catalogue, admissions],
}

/** Every queue of a desk, in the order of its navigation. */
export const queuesOf = (kind: DeskKind): readonly Queue[] => navGroups[kind].flatMap((group) => group.queues)

/** The queues to show: what is rare only while something waits there, or while it is open. */
export function queuesShown(
	kind: DeskKind,
	counts: Readonly<Record<string, number>>,
	open: Shelf | undefined,
): NavGroup[] {
	return navGroups[kind]
		.map((group) => ({
			...group,
			queues: group.queues.filter((queue) => !group.rare || (counts[queue] ?? 0) > 0 || queue === open),
		}))
		.filter(({ queues }) => queues.length > 0)
}

/**
 * What can be opened at a desk, first what opens by itself. On a phone all the queues of a unit are also one list, for
 * those who work there.
 */
export const shelvesOf = ({ kind, looking }: Desk, wide: boolean): readonly Shelf[] =>
	kind === 'unit' && !looking && !wide ? [MINE, ...queuesOf(kind)] : queuesOf(kind)

const kindOf = (post: Post): DeskKind => (post.unit === CENTRE ? 'centre' : 'unit')

const byUnit = (post: Post, looking: boolean): Desk => ({
	key: post.unit,
	kind: kindOf(post),
	name: post.unitName,
	unit: post.unit,
	looking,
})

/** The desk that a post brings; none for posts whose work is elsewhere. */
const deskFor: Readonly<Partial<Record<Post['role'], (post: Post) => Desk | undefined>>> = {
	dispatcher: (post) => (post.unit === CENTRE ? byUnit(post, false) : undefined),
	handler: (post) => byUnit(post, false),
	gridWorker: (post) =>
		post.region === undefined
			? undefined
			: { key: 'grid', kind: 'grid', name: words.gridDesk, looking: false },
	leader: (post) => byUnit(post, true),
}

/** The desks that somebody's posts bring, working ones first; two posts at one desk bring it once. */
export function desksOf(posts: readonly Post[], at: number): Desk[] {
	const all = posts.filter((post) => isHeld(post, at)).flatMap((post) => deskFor[post.role]?.(post) ?? [])
	const working = [...all].sort((left, right) => Number(left.looking) - Number(right.looking))
	return [...new Map(working.reverse().map((desk) => [desk.key, desk])).values()].reverse()
}

/** The pages of their own that a desk leads to. */
export const pagesOf = ({ kind, looking, unit = '' }: Desk): NavPage[] =>
	navPages[kind].filter(
		({ working, leading, towns }) =>
			!(working && looking) && !(leading && !looking) && !(towns && !unit.startsWith('town-')),
	)

/** Where somebody without a desk works: an inspector makes calls, a grid leader looks after archives, an administrator sees no case and looks after people. */
const pageOf: Readonly<Partial<Record<Post['role'], PageName>>> = {
	inspector: 'office/follow-up',
	administrator: 'office/people',
	gridLeader: 'office/stars',
	villageEditor: 'office/disclosures',
	villageSupervisor: 'office/disclosures',
}
export const pageWithoutDesk = (posts: readonly Post[], at: number): PageName | undefined =>
	posts.filter((post) => isHeld(post, at)).flatMap(({ role }) => pageOf[role] ?? [])[0]

/** How many wait in several queues. */
export function totalOf(counts: Readonly<Record<string, number>>, queues: readonly Queue[]): number {
	return queues.reduce((total, queue) => total + (counts[queue] ?? 0), 0)
}
