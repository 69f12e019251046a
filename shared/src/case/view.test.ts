import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { people } from '../../test/fixture'
import { Life } from '../../test/life'
import { startOfBeijingDay } from '../time/day'
import type { Actor } from './actor'
import { identities } from './status'
import { view } from './view'

const SECRETS = {
	name: '测试某某',
	phone: '19900000099',
	description: '村口第三家门前',
	text: '我家门口的井盖塌了',
}
const stages = ['accepted', 'assigned', 'handling', 'resolved', 'verified'] as const

function secretive(identity: (typeof identities)[number], stage: (typeof stages)[number] | undefined): Life {
	const life = new Life({
		identity,
		name: SECRETS.name,
		phone: SECRETS.phone,
		text: SECRETS.text,
		place: { longitude: 117.5, latitude: 34.7, description: SECRETS.description },
	})
	return stage === undefined ? life : life.until(stage)
}
const seenBy = (life: Life, viewer: Actor | undefined) =>
	view(life.state, life.events, life.records, viewer, life.at)
const textOf = (life: Life, viewer: Actor | undefined) => JSON.stringify(seenBy(life, viewer) ?? null)

const anyIdentity = fc.constantFrom(...identities)
const anyStage = fc.constantFrom(undefined, ...stages)

describe('what one may see', () => {
	it('the public never sees words, phone, name, openid or place', () => {
		fc.assert(
			fc.property(
				anyIdentity,
				anyStage,
				fc.constantFrom(undefined, people.stranger, people.administrator),
				(identity, stage, viewer) => {
					const text = textOf(secretive(identity, stage), viewer)
					for (const secret of [...Object.values(SECRETS), people.caller.user, '117.5', '34.7', 'photo-'])
						expect(text).not.toContain(secret)
				},
			),
		)
	})

	it('a confidential or anonymous case never shows its caller to a unit or a grid worker', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('confidential' as const, 'anonymous' as const),
				anyStage,
				(identity, stage) => {
					const life = secretive(identity, stage)
					for (const viewer of [people.housing, people.gridWorker, people.enforcement, people.inspector]) {
						const text = textOf(life, viewer)
						for (const secret of [SECRETS.name, SECRETS.phone, people.caller.user])
							expect(text).not.toContain(secret)
					}
				},
			),
		)
	})

	it('no pseudonym of a person leaves the trace', () => {
		const life = secretive('named', 'verified')
		for (const viewer of Object.values(people)) {
			for (const { user } of Object.values(people).filter((person) => 'user' in person)) {
				expect(textOf(life, viewer)).not.toContain(user)
			}
		}
	})

	it('an anonymous call keeps no name and no phone at all', () => {
		expect(JSON.stringify(secretive('anonymous', 'verified').records)).not.toContain(SECRETS.phone)
	})

	it('the caller sees all of their own, but not the words between centre and unit', () => {
		const life = secretive('confidential', 'handling').do(people.housing, 'sendBack', { words: '内部说法' })
		const seen = seenBy(life, people.caller)
		expect(seen).toMatchObject({ relation: 'caller', text: SECRETS.text, caller: { phone: SECRETS.phone } })
		expect(JSON.stringify(seen)).not.toContain('内部说法')
		expect(textOf(life, people.dispatcher)).toContain('内部说法')
	})

	it('a unit that is not in charge, and another county, learn nothing', () => {
		const life = secretive('named', undefined)
		for (const viewer of [
			people.housing,
			people.stranger,
			people.administrator,
			people.foreignDispatcher,
			undefined,
		]) {
			expect(seenBy(life, viewer)).toBeUndefined()
		}
		const shown = secretive('named', 'assigned')
		expect(seenBy(shown, people.foreignDispatcher)).toBeUndefined()
		expect(seenBy(shown, people.stranger)).toMatchObject({
			relation: 'public',
			timeline: [],
			moves: ['follow', 'unfollow'],
			resolveBy: startOfBeijingDay(shown.state.lead?.resolveBy ?? 0),
		})
	})

	it('a caller learns of their own marks, and of nobody else’s', () => {
		const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		const done = { words: '如实说明。', photos: ['photo-000000000000002'] }
		life.do(people.dispatcher, 'order', { unit: 'housing', supports: ['market'] })
		life
			.do(people.housing, 'sign', {})
			.do(people.market, 'signPart', {})
			.do(people.market, 'finishPart', done)
		life.do(people.housing, 'resolve', done)
		life.do(people.housing, 'mark', { unit: 'market', speed: 2, quality: 2 })
		life.do(people.caller, 'mark', { unit: 'market', speed: 5, quality: 4 })
		const marksFor = (viewer: Actor) =>
			seenBy(life, viewer)?.responsibilities.map(({ unit, marks }) => [unit, marks.map(({ from }) => from)])
		expect(marksFor(people.caller)).toEqual([
			['housing', []],
			['market', ['caller']],
		])
		expect(marksFor(people.gridWorker)?.flat(2)).not.toContain('caller')
		expect(marksFor(people.dispatcher)).toEqual([
			['housing', []],
			['market', ['housing', 'caller']],
		])
	})

	it('offers each viewer just the moves that are theirs', () => {
		const life = secretive('named', 'resolved')
		expect(seenBy(life, people.gridWorker)?.moves).toEqual(['verify', 'return'])
		expect(seenBy(life, people.caller)?.moves).toEqual(['supplement', 'urge', 'withdraw'])
		expect(seenBy(life, people.housing)?.moves).toEqual([])
	})
})
