import { describe, expect, it } from 'vitest'
import { isRefusal } from '../error/refusal'
import { DAY } from '../time/day'
import type { Post } from '../user/post'
import type { DisclosureCommand, DisclosureCommandType, Save } from './command'
import {
	decideDisclosure,
	evolveDisclosure,
	expiry,
	type Publishing,
	permitDisclosure,
	publishes,
	save,
} from './decide'
import { defaultGroups } from './default-groups'
import { currentEdition, type Disclosure, isLate } from './disclosure'
import type { Group } from './group'
import type { Person } from './moves'

const VILLAGE = '370404100201'
const OTHER = '370404100202'
const groupOf = (name: string) => defaultGroups.find(({ group }) => group === name) as Group
const funds = groupOf('funds')
const support = groupOf('support')
const T = Date.parse('2026-10-09T10:00:00+08:00')

const person = (user: string, role: Post['role'], unit: string, more: Partial<Person> = {}): Person => ({
	user,
	tenant: '370404',
	posts: [{ post: `post-${user}`, role, unit, unitName: unit, from: 0 }],
	...more,
})
const editor = person('editor', 'villageEditor', `village-${VILLAGE}`)
const supervisor = person('supervisor', 'villageSupervisor', `village-${VILLAGE}`)
const town = person('town', 'handler', 'town-370404100')
const strangers = [
	person('elsewhere', 'villageEditor', `village-${OTHER}`),
	person('other-town', 'handler', 'town-370404101'),
	person('department', 'handler', 'housing'),
	person('abroad', 'villageEditor', `village-${VILLAGE}`, { tenant: '410184' }),
	{ ...editor, user: 'former', posts: editor.posts.map((post) => ({ ...post, until: T })) },
]

const body = (more: Partial<Save> = {}): Save => ({
	id: 'command-0123456789',
	version: 0,
	village: VILLAGE,
	group: 'funds',
	period: '2026-Q3',
	table: { title: '三季度', rows: [], photos: [], papers: [] },
	...more,
})
const publishing: Publishing = {
	shown: 's',
	original: 'o',
	title: '三季度',
	figures: { rows: 2, totals: {} },
	entry: 7,
}
const taken = <Kept>(outcome: Kept): Exclude<Kept, { refused: unknown }> => {
	if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
	return outcome as Exclude<Kept, { refused: unknown }>
}
const refused = (outcome: unknown) => (isRefusal(outcome) ? outcome.refused : undefined)

const drafted = (group: Group = funds, by: Person = editor) =>
	taken(save(body({ group: group.group }), undefined, group, { digest: 'd' }, by, T))
const command = (type: DisclosureCommandType, version: number, words = '演示：原因') =>
	({ id: 'command-9876543210', type, version, words }) as DisclosureCommand
function go(disclosure: Disclosure, type: DisclosureCommandType, by: Person, group: Group = funds, at = T) {
	const step = taken(decideDisclosure(disclosure, command(type, disclosure.version), group, by, at))
	return evolveDisclosure(disclosure, step, group, publishes(type, group) ? publishing : undefined)
}
const published = (group: Group = funds) =>
	go(go(drafted(group), 'submit', editor, group), 'review', supervisor, group)

describe('a draft', () => {
	it('is named by village, group and period, so that two who begin at once begin the same', () => {
		expect(drafted()).toMatchObject({
			disclosure: `${VILLAGE}-funds-2026-Q3`,
			work: 'draft',
			standing: 'unpublished',
			version: 1,
			dueAt: Date.parse('2026-10-16T00:00:00+08:00'),
			draft: { digest: 'd', by: 'editor' },
		})
	})

	it('of what happened is named by its command too, since a day may bring two', () => {
		const relief = groupOf('relief')
		const one = taken(
			save(body({ group: 'relief', period: '2026-10-09' }), undefined, relief, { digest: 'd' }, editor, T),
		)
		expect(one.disclosure).toBe(`${VILLAGE}-relief-2026-10-09-command-`)
	})

	it.each<[string, { body?: Partial<Save> }, string]>([
		['a group that the county has not', {}, 'groupUnknown'],
		['a month where quarters are counted', { body: { period: '2026-09' } }, 'periodInvalid'],
		['a quarter that is not over', { body: { period: '2026-Q4' } }, 'periodNotOver'],
		['one seen in an older state', { body: { version: 3 } }, 'caseMoved'],
	])('is not saved for %s', (_, { body: more = {} }, code) => {
		const known = code === 'groupUnknown' ? undefined : funds
		expect(refused(save(body(more), undefined, known, { digest: 'd' }, editor, T))).toBe(code)
	})

	it('of a quarter begins in the very moment in which the quarter ends', () => {
		const end = Date.parse('2026-10-01T00:00:00+08:00')
		expect(refused(save(body(), undefined, funds, { digest: 'd' }, editor, end - 1))).toBe('periodNotOver')
		expect(refused(save(body(), undefined, funds, { digest: 'd' }, editor, end))).toBeUndefined()
	})

	it('saved again and again is one step', () => {
		const first = drafted()
		const again = taken(save(body({ version: 1 }), first, funds, { digest: 'e' }, town, T + 5))
		expect(again.steps).toHaveLength(1)
		expect(again.draft).toMatchObject({ digest: 'e', by: 'town' })
	})

	it.each(strangers)('is not $user’s to write', (stranger) => {
		expect(refused(save(body(), undefined, funds, { digest: 'd' }, stranger, T))).toBe('notYours')
	})
})

describe('on its way', () => {
	it('is public once the committee has passed it, where the town has no say', () => {
		const after = published()
		expect(after).toMatchObject({ work: 'idle', standing: 'published' })
		expect(currentEdition(after)).toMatchObject({ edition: 1, shown: 's', entry: 7, at: T })
		expect(after.draft).toBeUndefined()
		expect(after.expiresAt).toBeUndefined()
	})

	it('waits for the town where the county asks for it', () => {
		const asked = { ...funds, approval: true as const }
		const waiting = go(go(drafted(asked), 'submit', editor, asked), 'review', supervisor, asked)
		expect(waiting).toMatchObject({ work: 'approving', standing: 'unpublished' })
		expect(go(waiting, 'approve', town, asked)).toMatchObject({ work: 'idle', standing: 'published' })
	})

	it('is passed by nobody who wrote it', () => {
		const both = { ...editor, posts: [...editor.posts, ...supervisor.posts] }
		const submitted = go(drafted(funds, both), 'submit', both)
		expect(refused(permitDisclosure(submitted, 'review', both, T))).toBe('ownDraft')
		expect(refused(permitDisclosure(submitted, 'return', both, T))).toBeUndefined()
		expect(refused(permitDisclosure(submitted, 'review', supervisor, T))).toBeUndefined()
	})

	it('is returned by whoever it lies with, and by nobody else', () => {
		const asked = { ...funds, approval: true as const }
		const reviewing = go(drafted(asked), 'submit', editor, asked)
		expect(refused(permitDisclosure(reviewing, 'return', town, T))).toBe('notAllowedNow')
		const approving = go(reviewing, 'review', supervisor, asked)
		expect(refused(permitDisclosure(approving, 'return', supervisor, T))).toBe('notAllowedNow')
		expect(go(approving, 'return', town, asked)).toMatchObject({ work: 'draft', draft: { digest: 'd' } })
	})

	it('cannot be decided on twice from the same view', () => {
		const submitted = go(drafted(), 'submit', editor)
		expect(refused(decideDisclosure(submitted, command('review', 1), funds, supervisor, T))).toBe('caseMoved')
	})

	it.each(
		(['submit', 'takeBack', 'review', 'approve', 'return', 'withdraw'] as const).flatMap((type) =>
			strangers.map((stranger) => ({ type, stranger, user: stranger.user })),
		),
	)('$type is not for $user', ({ type, stranger }) => {
		for (const disclosure of [drafted(), go(drafted(), 'submit', editor), published()])
			expect(refused(permitDisclosure(disclosure, type, stranger, T))).toBe('notYours')
	})
})

describe('what is public', () => {
	it('is corrected only with a reason, and the old edition stays', () => {
		const before = published()
		const again = (more: Partial<Save>) =>
			save(body({ version: before.version, ...more }), before, funds, { digest: 'e' }, editor, T + 1)
		expect(refused(again({}))).toBe('reasonMissing')
		const correcting = taken(again({ reason: '演示：漏了一笔' }))
		expect(correcting).toMatchObject({ work: 'draft', standing: 'published' })
		const submitted = go(correcting, 'submit', editor)
		const step = taken(
			decideDisclosure(submitted, command('review', submitted.version), funds, supervisor, T + DAY),
		)
		// the reason as it may be read: masked like the rest
		const corrected = evolveDisclosure(submitted, step, funds, { ...publishing, reason: '演示：漏了一笔' })
		expect(corrected.editions).toMatchObject([{ edition: 1 }, { edition: 2, reason: '演示：漏了一笔' }])
	})

	it('is late by when it was first public', () => {
		const before = published()
		expect(isLate(before, before.dueAt + DAY)).toBe(false)
		expect(isLate(drafted(), before.dueAt)).toBe(false)
		expect(isLate(drafted(), before.dueAt + 1)).toBe(true)
	})

	it('is withdrawn by the village or its town, with every edition’s rows', () => {
		for (const by of [editor, town]) {
			const after = go(published(), 'withdraw', by)
			expect(after.standing).toBe('withdrawn')
			expect(after.editions.every(({ erased }) => erased?.as === 'withdrawn')).toBe(true)
			expect(after.steps.at(-1)).toMatchObject({ type: 'withdraw', words: '演示：原因', edition: 1 })
			// nor does what lists show of it
			expect(after.editions[0]).toMatchObject({ title: funds.name, figures: { rows: 2 } })
		}
		expect(refused(permitDisclosure(drafted(), 'withdraw', editor, T))).toBe('notAllowedNow')
	})

	it('loses its rows at its time, counted from the first day, and keeps the figures', () => {
		const list = published(support)
		expect(list.expiresAt).toBe(T + 365 * DAY)
		expect(expiry(list, T + 365 * DAY - 1)).toBeUndefined()
		const step = expiry(list, T + 365 * DAY)
		if (step === undefined) throw new Error('not due')
		const after = evolveDisclosure(list, step, support)
		expect(after).toMatchObject({
			standing: 'expired',
			editions: [{ figures: { rows: 2 }, erased: { as: 'expired' } }],
		})
		expect(after.expiresAt).toBeUndefined()
		expect(expiry(after, T + 500 * DAY)).toBeUndefined()
	})
})
