import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { routes } from '@huying/shared/api/routes'
import type { PersonView } from '@huying/shared/appointment/people-view'
import { noWork } from '@huying/shared/leaving/leaving'
import { DAY } from '@huying/shared/time/day'
import { CENTRE } from '@huying/shared/unit/unit'
import type { Post, Role } from '@huying/shared/user/post'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { otherLeader } from '../../test/confirm'
import { dispatcher, housing, someone, TENANT, VILLAGE } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf } from '../../test/event'
import { type Stage, startStage } from '../../test/stage'
import { accessLogKeys } from '../access-log/access-log-keys'
import { commandPerson } from '../appointment/command-person'
import { caseHandlers } from '../case/case-handlers'
import { sweep } from '../clock/sweep'
import { decideCountersign } from '../countersign/decide-countersign'
import { performers } from '../countersign/performers'
import type { Who } from '../edge/endpoint'
import { storedErrands } from '../grid-handover/errands'
import { leavingByClock } from '../leaving/hand-on'
import { accessOf, createUser, putPost, sessionKey } from '../session/user-store'
import { putUnit } from '../tenant/tenant-store'
import { peopleHandlers } from './people-handlers'

const administrator = someone('user-administrator', [['administrator', CENTRE]])
const chief = someone('user-chief-housing', [['leader', 'housing']])
const next = someone('user-next-housing-1', [['handler', 'housing']])
const leaver = someone('user-leaver-housing', [['handler', 'housing']])
const newcomer = someone('user-newcomer-00001')

let stage: Stage
let phone: string
let handlers: ReturnType<typeof peopleHandlers>

/** Keeps somebody as their posts are known. */
async function keep(who: Who, name: string): Promise<void> {
	const { tenant, user } = who
	await createUser(stage.table, {
		tenant,
		user,
		appid: 'wx0000000000000001',
		openid: `o-${user}`,
		name,
		since: 0,
	})
	for (const post of who.posts) await putPost(stage.table, tenant, user, post)
}

beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	stage = await startStage()
	phone = '13800005678'
	const wechat = {
		phoneNumber: async () => ({ kind: 'ok' as const, value: { phone, plain: phone, country: '86' } }),
	}
	handlers = peopleHandlers(stage.table, {
		...stage.ports,
		now: () => stage.ports.at,
		wechat: wechat as never,
		errands: storedErrands(stage.table, stage.ports),
	})
	await keep(administrator, '演示管理员')
	await keep(chief, '演示局长')
	await keep(next, '演示接手')
	await keep(leaver, '演示离岗')
	await keep(newcomer, '演示新人')
	await keep(dispatcher, '演示受理员')
})

afterEach(() => vi.restoreAllMocks())

const asked = <Body>(who: Who, body: Body, params: Record<string, string> = {}) =>
	({ who, body, params, query: {}, correlation: 'test', userAgent: undefined }) as never
const command = (who: Who, user: string, body: Record<string, unknown>) =>
	handlers.commandPerson(asked(who, { id: stage.fresh('command'), ...body }, { user }))
const invitationOf = (who: Who, body: Record<string, unknown>) =>
	handlers.commandInvitation(asked(who, { id: stage.fresh('command'), type: 'invite', ...body }))
const join = (who: Who, code: string, body: Record<string, unknown> = {}) =>
	handlers.joinByInvitation(asked(who, { id: stage.fresh('command'), name: '演示新人', ...body }, { code }))
const view = (who: Who, user: string): Promise<PersonView> => handlers.person(asked(who, undefined, { user }))
const held = async (user: string): Promise<Post[]> =>
	(await accessOf(stage.table, TENANT, user)).posts.filter(
		({ from, until }) => from <= stage.ports.at && (until ?? Number.POSITIVE_INFINITY) > stage.ports.at,
	) as Post[]
const code = (attempt: Promise<unknown>): Promise<string> =>
	attempt.then(
		() => 'done',
		(error: { refusal?: { refused: string } }) => error.refusal?.refused ?? String(error),
	)
const tick = () =>
	sweep(stage.table, stage.ports, 'test', {
		leaving: (due) => leavingByClock(stage.table, storedErrands(stage.table, stage.ports), stage.ports, due),
	})
/** A session of somebody on a phone or a screen. */
const signedIn = async (user: string, session: string) =>
	stage.table.client.send(
		new PutCommand({
			TableName: stage.table.name,
			Item: { ...sessionKey(TENANT, user, session), expiresAt: stage.ports.at + 30 * DAY },
		}),
	)

describe('somebody who leaves at noon', () => {
	const eleven = async () => {
		const ids: string[] = []
		for (let made = 0; made < 11; made++) {
			const id = await stage.call()
			await stage.accept(id)
			await stage.order(id)
			await stage.send(leaver, id, 'sign')
			ids.push(id)
		}
		return ids
	}

	it('hands eleven open cases on to a successor, who is told once, and signs out everywhere', async () => {
		const ids = await eleven()
		const other = await stage.call()
		await stage.accept(other)
		await stage.order(other)
		await stage.send(housing, other, 'sign')
		await signedIn(leaver.user, 'session-of-a-phone')
		await signedIn(leaver.user, 'session-of-a-screen')
		const before = await view(administrator, leaver.user)
		expect(before.hangs).toMatchObject([
			{
				post: 'handler-housing',
				cases: 11,
				restricted: 0,
				successors: [{ user: next.user, name: '演示接手' }],
			},
		])
		stage.ports.at += 3 * 3_600_000
		const left = await command(administrator, leaver.user, {
			type: 'leave',
			posts: [{ post: 'handler-housing', successor: next.user }],
		})
		expect(left).toMatchObject({ waits: false })
		expect(await accessOf(stage.table, TENANT, leaver.user)).toMatchObject({ sessions: [] })
		expect(await held(leaver.user)).toEqual([])
		await tick()
		for (const id of ids) {
			expect((await stage.state(id)).lead?.holder).toBe(next.user)
			expect((await stage.types(id)).at(-1)).toBe('handedOn')
			expect((await stage.state(id)).status).toBe('handling')
		}
		// what another has in hand stays theirs
		expect((await stage.state(other)).lead?.holder).toBe(housing.user)
		const outbox = await stage.items(`${TENANT}#leaving#${left.leaving}`, 'outbox#')
		expect(outbox).toMatchObject([
			{ caller: next.user, facts: { work: { ...noWork, cases: 11 }, about: 'leaving' } },
		])
		expect((await view(administrator, leaver.user)).leavings).toMatchObject([
			{ state: 'done', went: { ...noWork, cases: 11 }, stayed: noWork, kind: 'left' },
		])
		expect((await view(administrator, next.user)).hangs[0]?.cases).toBe(11)
		// the same sweep again changes nothing
		await tick()
		expect((await stage.types(ids[0] ?? '')).filter((type) => type === 'handedOn')).toHaveLength(1)
	})

	it('goes on where it was cut off, and counts each case once', async () => {
		const ids = await eleven()
		await command(administrator, leaver.user, {
			type: 'leave',
			posts: [{ post: 'handler-housing', successor: next.user }],
		})
		// somebody moves a case in between; another is restricted to people whom the successor is not of
		await stage.send(housing, ids[0] ?? '', 'progress', { words: '正在办。', photos: [] })
		await stage.send(dispatcher, ids[1] ?? '', 'restrict', { to: ['user-someone-named'] })
		await tick()
		stage.ports.at += 6 * 60_000
		await tick()
		const states = await Promise.all(ids.map((id) => stage.state(id)))
		expect(states.filter(({ lead }) => lead?.holder === next.user)).toHaveLength(10)
		expect(states[1]?.lead?.holder).toBe(leaver.user)
		expect((await view(administrator, leaver.user)).leavings).toMatchObject([
			{ state: 'done', went: { ...noWork, cases: 10 }, stayed: { ...noWork, cases: 1 } },
		])
	})

	it('goes back to the unit where nobody is named', async () => {
		const [id = ''] = await eleven()
		await command(administrator, leaver.user, {
			type: 'leave',
			posts: [{ post: 'handler-housing', successor: null }],
		})
		await tick()
		expect((await stage.state(id)).lead?.holder).toBeUndefined()
		const [left] = (await view(administrator, leaver.user)).leavings
		expect([left?.went, left?.stayed]).toEqual([{ ...noWork, cases: 11 }, noWork])
		// nobody is told of what became the unit's again
		expect(await stage.items(`${TENANT}#leaving#${left?.leaving}`, 'outbox#')).toEqual([])
	})

	it('keeps a post until an instant to come, and signs out then', async () => {
		await signedIn(leaver.user, 'session-of-a-phone')
		const at = stage.ports.at + 5 * DAY
		await command(administrator, leaver.user, {
			type: 'leave',
			posts: [{ post: 'handler-housing', successor: next.user }],
			at,
		})
		expect(await held(leaver.user)).toHaveLength(1)
		await tick()
		expect((await accessOf(stage.table, TENANT, leaver.user)).sessions).toHaveLength(1)
		stage.ports.at = at
		expect(await held(leaver.user)).toEqual([])
		await tick()
		expect((await accessOf(stage.table, TENANT, leaver.user)).sessions).toEqual([])
	})

	it('is done once, however often it is sent, and by nobody who may not', async () => {
		const body = {
			id: stage.fresh('command'),
			type: 'leave' as const,
			posts: [{ post: 'handler-housing', successor: next.user }],
		}
		const send = (who: Who) => commandPerson(stage.table, stage.ports, who, leaver.user, body)
		const [one, two] = await Promise.all([send(administrator), send(administrator)])
		expect(two).toEqual(one)
		expect(await send(administrator)).toEqual(one)
		expect(await code(command(administrator, leaver.user, { ...body, id: undefined }))).not.toBe('done')
		const other = someone('user-chief-other-01', [['leader', 'enforcement']])
		expect(
			await code(
				command(other, next.user, { type: 'leave', posts: [{ post: 'handler-housing', successor: null }] }),
			),
		).toBe('notYours')
		for (const successor of [leaver.user, next.user, newcomer.user, dispatcher.user])
			expect(
				await code(
					command(chief, next.user, { type: 'leave', posts: [{ post: 'handler-housing', successor }] }),
				),
			).toBe('successorUnfit')
	})

	it('is never the last administrator', async () => {
		expect(
			await code(
				command(administrator, administrator.user, {
					type: 'leave',
					posts: [{ post: `administrator-${CENTRE}`, successor: null }],
				}),
			),
		).toBe('lastAdministrator')
	})
})

describe('an invitation', () => {
	it('gives its post once, to one of two who come at once', async () => {
		const { code: word } = await invitationOf(administrator, { role: 'handler', unit: 'housing' })
		const second = someone('user-newcomer-00002')
		await keep(second, '演示第二人')
		const said = await Promise.all([code(join(newcomer, word)), code(join(second, word))])
		expect(said.toSorted()).toEqual(['done', 'invitationUsed'])
		expect([...(await held(newcomer.user)), ...(await held(second.user))]).toHaveLength(1)
		expect(await code(join(newcomer, word))).toBe('invitationUsed')
	})

	it('is for the telephone that was noted, and for nobody to whom it was forwarded', async () => {
		const { code: word } = await invitationOf(chief, { role: 'handler', unit: 'housing', phone: '5678' })
		expect(await code(join(newcomer, word))).toBe('phoneWanted')
		phone = '13900001111'
		expect(await code(join(newcomer, word, { phoneCode: 'code' }))).toBe('invitationOther')
		phone = '13800005678'
		expect(await code(join(newcomer, word, { phoneCode: 'code' }))).toBe('done')
		expect(await held(newcomer.user)).toMatchObject([{ role: 'handler', unit: 'housing' }])
		const [item] = await stage.items(`${TENANT}#invitation#${word}`)
		expect(item).toMatchObject({ state: 'used' })
		expect(item?.phone).toBeUndefined()
	})

	it('runs out, and can be withdrawn', async () => {
		const first = await invitationOf(chief, { role: 'handler', unit: 'housing' })
		stage.ports.at += 7 * DAY
		expect(await code(join(newcomer, first.code))).toBe('invitationExpired')
		const second = await invitationOf(chief, { role: 'handler', unit: 'housing' })
		const withdraw = () =>
			handlers.commandInvitation(
				asked(chief, { id: stage.fresh('command'), type: 'withdraw', code: second.code }),
			)
		expect(await code(withdraw())).toBe('done')
		expect(await code(join(newcomer, second.code))).toBe('invitationWithdrawn')
		expect(await code(withdraw())).toBe('invitationWithdrawn')
		expect(await code(join(newcomer, 'BBBB-BBBB-BBBB'))).toBe('invitationUnknown')
		const log = (await stage.items(accessLogKeys.chain(TENANT))).map(({ stored }) =>
			JSON.parse(String(stored)),
		)
		expect(log.map(({ what }) => what)).toEqual(['invitationMade', 'invitationMade', 'invitationWithdrawn'])
		expect(log.at(-1)).toMatchObject({
			by: { user: chief.user, role: 'leader', unit: 'housing' },
			subject: { unit: 'housing' },
			detail: { role: 'handler' },
		})
		expect(JSON.stringify(log)).not.toContain(second.code)
	})

	it('to an administrator’s post waits for a second person, who is not whoever invited', async () => {
		const { code: word } = await invitationOf(administrator, { role: 'administrator', unit: CENTRE })
		const id = stage.fresh('command')
		expect(await join(newcomer, word, { id })).toMatchObject({ waits: true })
		expect(await held(newcomer.user)).toEqual([])
		const decide = (who: Who) =>
			decideCountersign(stage.table, stage.ports, performers, who, id, {
				id: stage.fresh('command'),
				decision: 'confirm',
			})
		expect(await code(decide(administrator))).toBe('countersignOwn')
		expect(await code(decide(otherLeader))).toBe('done')
		expect(await held(newcomer.user)).toMatchObject([{ role: 'administrator', unit: CENTRE }])
		expect(await code(join(dispatcher, word))).toBe('invitationUsed')
	})

	it('gives no post beside one that it must not be beside', async () => {
		const { code: word } = await invitationOf(administrator, { role: 'dispatcher', unit: CENTRE })
		expect(await code(join(administrator, word))).toBe('postsClash')
		expect(await code(join(dispatcher, word))).toBe('postHeld')
		expect(
			await code(
				command(administrator, dispatcher.user, { type: 'appoint', role: 'administrator', unit: CENTRE }),
			),
		).toBe('postsClash')
	})

	it('is made only by those who may give the post', async () => {
		const tries: [Who, Role, string, string?][] = [
			[chief, 'leader', 'housing'],
			[chief, 'handler', 'enforcement'],
			[chief, 'administrator', CENTRE],
			[administrator, 'gridWorker', 'housing', VILLAGE],
			[administrator, 'handler', 'nowhere'],
		]
		const said = await Promise.all(
			tries.map(([who, role, unit, region]) => code(invitationOf(who, { role, unit, region }))),
		)
		expect(said).toEqual(['notYours', 'notYours', 'notYours', 'postUnfit', 'unitUnknown'])
	})
})

describe('standing in', () => {
	const days = { from: '2026-03-03', until: '2026-03-05' }
	const set = (by: string, user = leaver.user, change: Record<string, unknown> = {}) =>
		command(chief, user, { type: 'standIn', post: 'handler-housing', by, ...days, ...change })

	it('lasts its days and no longer, and says so in the trace', async () => {
		expect(await code(set(next.user))).toBe('done')
		const at = Date.UTC(2026, 2, 3, 1)
		const id = await stage.call()
		await stage.accept(id)
		await stage.order(id)
		stage.ports.at = at
		const standing = (await held(next.user)).filter(({ standIn }) => standIn !== undefined)
		expect(standing).toMatchObject([{ role: 'handler', standIn: { for: leaver.user } }])
		// with nothing but what they hold for the other
		await stage.send({ ...next, posts: standing }, id, 'sign')
		expect((await stage.state(id)).lead?.holder).toBe(leaver.user)
		stage.ports.at = Date.UTC(2026, 2, 5, 16)
		expect((await held(next.user)).filter(({ standIn }) => standIn !== undefined)).toEqual([])
	})

	it('is never for oneself, twice at once, in a circle, by a stranger, or for too long', async () => {
		expect(await code(set(leaver.user))).toBe('standInOwn')
		expect(await code(set(dispatcher.user))).toBe('standInUnfit')
		expect(await code(set(next.user, leaver.user, { until: '2027-03-05' }))).toBe('dayInvalid')
		expect(await code(set(next.user, leaver.user, { until: '2026-03-01' }))).toBe('dayInvalid')
		expect(await code(set(next.user))).toBe('done')
		await keep(housing, '演示承办')
		expect(await code(set(housing.user))).toBe('standInOverlaps')
		// whoever stands in is not away, and whoever is away stands in for nobody
		expect(await code(set(leaver.user, next.user))).toBe('standInCircle')
		expect(await code(set(housing.user, next.user))).toBe('standInCircle')
	})

	it('is set once by two who set it at once', async () => {
		await keep(housing, '演示承办')
		const said = await Promise.all([code(set(next.user)), code(set(housing.user))])
		expect(said.filter((one) => one === 'done')).toHaveLength(1)
	})

	it('ends with the post, or before its time', async () => {
		await set(next.user)
		stage.ports.at = Date.UTC(2026, 2, 3, 2)
		const { standIns } = await view(chief, leaver.user)
		expect(standIns).toMatchObject([{ by: next.user, name: '演示接手' }])
		await command(chief, leaver.user, { type: 'endStandIn', standIn: standIns[0]?.standIn })
		expect((await held(next.user)).filter(({ standIn }) => standIn)).toEqual([])
		expect(await code(set(next.user, leaver.user, { from: '2026-03-03' }))).toBe('done')
		await command(chief, leaver.user, {
			type: 'leave',
			posts: [{ post: 'handler-housing', successor: null }],
		})
		expect((await held(next.user)).filter(({ standIn }) => standIn)).toEqual([])
	})
})

describe('moving', () => {
	it('ends one post and begins another at once, with the work handed on', async () => {
		await putUnit(stage.table, TENANT, {
			unit: 'town-370404103',
			name: '榴园镇',
			shortName: '榴园镇',
			kind: 'town',
			region: '370404103',
		})
		const moved = await command(administrator, leaver.user, {
			type: 'move',
			post: 'handler-housing',
			successor: next.user,
			role: 'gridWorker',
			unit: 'town-370404103',
			region: VILLAGE,
		})
		expect(moved.waits).toBe(false)
		expect(await held(leaver.user)).toMatchObject([
			{ role: 'gridWorker', unit: 'town-370404103', region: VILLAGE },
		])
		const line = (await stage.items(`${TENANT}#user#${leaver.user}#leavings`)) as { leaving: string }[]
		expect(line).toHaveLength(1)
	})
})

describe('who looks after people', () => {
	it('sees people of their own unit, or of the county', async () => {
		const own = await handlers.people({
			...(asked(chief, undefined) as object),
			query: { unit: 'housing' },
		} as never)
		expect(own.people.map(({ name }) => name).toSorted()).toEqual(['演示局长', '演示接手', '演示离岗'])
		expect(own.gives).toEqual(
			['handler', 'gridWorker', 'gridLeader'].filter((role) => own.gives.includes(role as Role)),
		)
		expect(
			await code(
				handlers.people({ ...(asked(chief, undefined) as object), query: { unit: CENTRE } } as never),
			),
		).toBe('notYours')
		const found = await handlers.people({
			...(asked(administrator, undefined) as object),
			query: { words: '接手' },
		} as never)
		expect(found.people).toMatchObject([{ user: next.user, name: '演示接手' }])
		expect(await code(view(chief, dispatcher.user))).toBe('personUnknown')
	})

	it('as an administrator reads no case and moves none, by whichever route', async () => {
		const id = await stage.call()
		await stage.until(id, 'handling')
		const { number } = await stage.state(id)
		const answer = endpointOf<'case'>(
			caseHandlers(stage.table, stage.ports),
			async () => administrator,
			stage.ports,
		)
		const params = { case: id, number, unit: 'housing', status: 'handling', line: 'housing' }
		const asked = Object.values(routes).filter((route) => route.function === 'case')
		expect(asked.length).toBeGreaterThan(15)
		for (const { method, path } of asked) {
			const query = { after: undefined, village: VILLAGE, town: VILLAGE.slice(0, 9) }
			const { body } = await answer(
				eventOf({
					route: `${method} ${path}`,
					params,
					...(method === 'GET' && { query: JSON.parse(JSON.stringify(query)) }),
					...(method !== 'GET' && { body: { id: stage.fresh('command'), type: 'sign' } }),
				}),
			)
			// what anybody may see of a public case is no more than its state
			if (path === '/nearby' || path === '/cases/{case}') continue
			expect([path, body?.includes(id), body?.includes(number)]).toEqual([path, false, false])
		}
		const seen = await answer(eventOf({ route: 'GET /cases/{case}', params }))
		expect(JSON.parse(seen.body ?? '')).toMatchObject({ relation: 'public', number: '', timeline: [] })
		const moved = await answer(
			eventOf({
				route: 'POST /cases/{case}/commands',
				params,
				body: { id: stage.fresh('command'), type: 'progress', words: '看看。' },
			}),
		)
		expect([403, 404]).toContain(moved.statusCode)
	})
})

describe('over HTTP', () => {
	const kinds: [string, Who][] = [
		['resident', newcomer],
		['handler', leaver],
		['dispatcher', dispatcher],
		['gridWorker', someone('user-worker-00000001', [['gridWorker', 'town-370404103', VILLAGE]])],
		['inspector', someone('user-inspector-0001', [['inspector', 'inspectorate']])],
		['leader of the county', someone('user-leader-000001', [['leader', CENTRE]])],
		['leader of another unit', someone('user-chief-other-01', [['leader', 'enforcement']])],
	]
	const tries: [string, Record<string, unknown>?][] = [
		['GET /people'],
		['GET /people/{user}'],
		['POST /people/{user}/commands', { type: 'appoint', role: 'handler', unit: 'housing' }],
		[
			'POST /people/{user}/commands',
			{ type: 'leave', posts: [{ post: 'handler-housing', successor: null }] },
		],
		[
			'POST /people/{user}/commands',
			{
				type: 'standIn',
				post: 'handler-housing',
				by: next.user,
				from: '2026-03-03',
				until: '2026-03-04',
			},
		],
		['POST /invitations', { type: 'invite', role: 'handler', unit: 'housing' }],
	]

	it.each(kinds)('a %s changes nobody’s post, and learns of nobody', async (_, who) => {
		const answer = endpointOf<'people'>(handlers, async () => who, stage.ports)
		for (const [route, body] of tries) {
			const { statusCode = 0, body: said = '' } = await answer(
				eventOf({
					route,
					params: { user: leaver.user },
					...(route === 'GET /people' && { query: { unit: 'housing' } }),
					...(body && { body: { id: stage.fresh('command'), ...body } }),
				}),
			)
			expect([route, [403, 404].includes(statusCode)]).toEqual([route, true])
			expect(said).not.toContain('演示')
		}
		expect(await held(leaver.user)).toHaveLength(1)
	})
})
