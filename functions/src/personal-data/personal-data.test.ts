import type { OwnFile } from '@huying/shared/personal-data/own-file'
import { defaultRules } from '@huying/shared/rule/rules'
import { beforeAll, describe, expect, it } from 'vitest'
import { someone, TENANT } from '../../test/county'
import { everything } from '../../test/everything'
import { caller, refused } from '../../test/stage'
import { accessOfUser } from '../access-log/read-access'
import { type Life, neighbour, startLife, traces } from '../erasure/life.fixture'
import { partitionOf } from './own-data'
import { personalDataHandlers } from './personal-data-handlers'

let life: Life
beforeAll(async () => {
	life = await startLife()
})
const routes = () => personalDataHandlers(life.table, life.ports)
const asked = (who = caller, query = {}) =>
	({ who, query, params: undefined, body: undefined, correlation: 'test' }) as never
const seen = (who = caller, query = {}) => routes().ownData(asked(who, query))
const taken = async (who = caller) => {
	const { content, ...file } = await routes().takeOwnData(asked(who))
	const page = Buffer.from(content, 'base64').toString()
	const [, data = ''] = /<script type="application\/json" id="data">(.*)<\/script>/su.exec(page) ?? []
	return { ...file, page, data: JSON.parse(data) as OwnFile }
}

describe('what is kept about somebody', () => {
	it('is told by kind, with how long and what stays', async () => {
		const { kinds, open, onDuty } = await seen()
		const of = (kind: string) => kinds.find((one) => one.kind === kind)
		const { retention } = defaultRules
		expect(of('signIn')).toEqual({ kind: 'signIn', count: 1, days: retention.account })
		expect(of('cases')).toMatchObject({ count: 3, days: retention.words })
		expect(of('errands')).toMatchObject({ count: 1 })
		expect(of('follows')).toMatchObject({ count: 1 })
		expect(of('notices')).toMatchObject({ count: 30, days: retention.notices })
		expect(of('votes')).toMatchObject({ stays: 'decided' })
		expect(of('posts')).toBeUndefined()
		expect({ open, onDuty }).toEqual({ open: 2, onDuty: false })
	})

	it('is their own words in their own cases, and nobody else’s', async () => {
		const { cases } = await seen()
		const own = cases.find((one) => one.case === life.own)
		expect(own).toMatchObject({
			name: traces.name,
			phone: traces.phone,
			place: traces.place,
			photos: 3,
			voices: 1,
			open: false,
		})
		expect(own?.words.map(({ text }) => text)).toEqual([traces.words, traces.more, traces.said])
		expect(cases.map((one) => one.case)).not.toContain(life.followed)
		expect(JSON.stringify(cases)).not.toContain('邻居家的井盖')
		expect(JSON.stringify(await seen(neighbour).catch(() => ''))).not.toContain(traces.name)
	})

	it('is nothing for whoever was forgotten', async () => {
		expect(await refused(seen(someone('user-nobody')))).toBe('sessionRevoked')
	})
})

describe('the file that is taken along', () => {
	it('holds everything that the table holds of them, and that it was taken is written down', async () => {
		const { data, name, type, page } = await taken()
		expect(name).toMatch(/\.html$/)
		expect(type).toBe('text/html; charset=utf-8')
		expect(data.profile).toMatchObject({ openid: traces.openid, name: traces.name, phone: traces.phone })
		expect(data.cases).toHaveLength(3)
		expect(data.notices).toHaveLength(30)
		expect(data.follows).toEqual([life.followed])
		expect(data.villages).toMatchObject([{ person: { name: traces.name } }])
		for (const words of [traces.words, traces.more, traces.said]) expect(page).toContain(words)
		const photos = (await everything(life.table)).filter(({ owner }) => owner === caller.user)
		const addresses = data.cases.flatMap((one) => one.addresses).join('\n')
		for (const { photo } of photos) expect(addresses).toContain(String(photo))
		const log = await accessOfUser(life.table, TENANT, caller.user)
		expect(log.map(({ what, by }) => [what, by.user])).toEqual([['dataTaken', caller.user]])
	})

	it('leaves no kind of their own items out', async () => {
		const { data } = await taken()
		const left = (await partitionOf(life.table, TENANT, caller.user))
			.map(({ sk }) => sk.replace(/#.*/, ''))
			.filter(
				(kind) =>
					!['profile', 'access', 'consent', 'villager', 'villager-step', 'due-account'].includes(kind),
			)
		expect(left).toEqual([])
		expect(data.consents).toEqual([{ template: 'progress', left: 2 }])
		expect(data.sessions).toHaveLength(1)
	})

	it('is a page that nothing in somebody’s words can break', async () => {
		const words = '</script><script>alert(1)</script><b>"&\''
		await life.call(caller, { text: words })
		const { page, data } = await taken()
		expect(page).not.toContain('<script>alert')
		expect(data.cases.some((one) => one.words.some(({ text }) => text === words))).toBe(true)
	})

	it('tells what those who answer said, and not what they said among themselves', async () => {
		const { data } = await taken()
		const own = data.cases.find((one) => one.case === life.own)
		expect(own?.course.some(({ text }) => text === traces.told)).toBe(true)
		expect(own?.course.map(({ type }) => type)).not.toContain('climbed')
	})
})
