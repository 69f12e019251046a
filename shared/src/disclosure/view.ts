import { isRefusal } from '../error/refusal'
import { isHeld } from '../user/post'
import { type DisclosureCommandType, disclosureCommandSchema } from './command'
import { permitDisclosure } from './decide'
import { type Disclosure, type Edition, townUnit, villageUnit } from './disclosure'
import type { BoardLine, EditionView, WorkView } from './disclosure-view'
import type { Person } from './moves'

/** Roles of the county that read every village's lists: they keep villages to their word. */
const watching = ['inspector', 'leader', 'dispatcher'] as const

/**
 * Whether somebody may read what a village published: the only place that says so.
 * @param confirmed whether the village has confirmed that they are its own
 */
export function mayRead(
	{ audience, tenant, village }: Pick<Disclosure, 'audience' | 'tenant' | 'village'>,
	person: Person | undefined,
	confirmed: boolean,
	at: number,
): boolean {
	if (audience === 'public') return true
	if (person === undefined || person.tenant !== tenant) return false
	return confirmed || worksFor(village, person, at) || watches(person, at)
}

/** Whether somebody holds a post in the village or in its town: they see drafts, too. */
export function worksFor(village: string, { posts }: Person, at: number): boolean {
	const own = [villageUnit(village), townUnit(village)]
	return posts.some((post) => own.includes(post.unit) && isHeld(post, at))
}

const watches = ({ posts }: Person, at: number) =>
	posts.some((post) => (watching as readonly string[]).includes(post.role) && isHeld(post, at))

/** An edition as readers see it listed. */
export function editionView({
	edition,
	at,
	title,
	shown,
	figures,
	reason,
	entry,
	erased,
}: Edition): EditionView {
	return {
		edition,
		at,
		title,
		digest: shown,
		figures,
		entry,
		...(reason !== undefined && { reason }),
		...(erased && { erased }),
	}
}

/** Its line on the village's board; undefined while nothing of it was ever public. */
export function boardLine(disclosure: Disclosure): BoardLine | undefined {
	const { editions, standing, audience, group, groupName, period, dueAt } = disclosure
	const [first, last] = [editions[0], editions.at(-1)]
	if (first === undefined || last === undefined) return undefined
	return {
		disclosure: disclosure.disclosure,
		group,
		groupName,
		audience,
		period,
		standing,
		title: last.title,
		at: last.at,
		edition: last.edition,
		late: first.at > dueAt,
		figures: last.figures,
	}
}

const commandTypes: readonly DisclosureCommandType[] = [
	'save',
	...disclosureCommandSchema.options.map(({ entries }) => entries.type.literal),
]

/** What somebody may do with it now. */
export function disclosureMovesFor(disclosure: Disclosure, person: Person, at: number): WorkView['moves'] {
	return commandTypes.filter((type) => !isRefusal(permitDisclosure(disclosure, type, person, at)))
}

/** Its steps as everybody who works on it sees them: the post, and not the person. */
export function stepViews({ steps }: Disclosure): WorkView['steps'] {
	return steps.map(({ type, at, by, words, edition }) => ({
		type,
		at,
		...(by && { unitName: by.unitName, role: by.role }),
		...(words !== undefined && { words }),
		...(edition !== undefined && { edition }),
	}))
}
