import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { people, VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import { everybody, walks } from '../../test/walk'
import { submissionSchema } from '../case/command'
import { submissionDigest } from '../case/open'
import { headline } from '../case/private-record'
import { relationOf, sight } from '../case/relation'
import { view } from '../case/view'

const VOICE = 'voice-000000000000001'
const OTHER = 'voice-000000000000002'
const spoken = (change: object = {}) => {
	const life = new Life({ text: undefined, voices: [VOICE], ...change } as never)
	life.knows = { voice: VOICE }
	return life
}
const seen = (life: Life, viewer: Parameters<typeof view>[3] = people.caller) =>
	view(life.state, life.events, life.records, viewer, life.at)

describe('what is sent', () => {
	const bare = { id: 'case-0000000000000001', village: VILLAGE }
	it.each([
		['a sentence', { text: '灯坏了' }, undefined],
		['a recording', { voices: [VOICE] }, undefined],
		['both', { text: '灯坏了', voices: [VOICE, OTHER] }, undefined],
		['neither', {}, 'textEmpty'],
		['no recording, and nothing written', { voices: [] }, 'textEmpty'],
		['blanks, beside a recording', { text: '  ', voices: [VOICE] }, 'textEmpty'],
		['four', { voices: [1, 2, 3, 4].map((one) => `voice-00000000000000${one}`) }, 'voicesTooMany'],
		['the same twice', { voices: [VOICE, VOICE] }, 'invalidInput'],
	])('may be %s', (_, said, code) => {
		expect(v.safeParse(submissionSchema, { ...bare, ...said }).issues?.[0].message).toBe(code)
	})

	it('keeps its digest where nothing was spoken, so that what was sent before is the same still', () => {
		const sent = v.parse(submissionSchema, { ...bare, text: '灯坏了' })
		expect(Object.keys(sent).sort()).toEqual(['id', 'identity', 'photos', 'text', 'village'])
		expect(submissionDigest(sent)).not.toBe(submissionDigest({ ...sent, voices: [VOICE] }))
	})
})

describe('a case that was only spoken', () => {
	it('is complete, and says in its lists that nobody has written it down', () => {
		const life = spoken()
		expect(life.state).toMatchObject({ spoken: VOICE, voices: 1 })
		expect(seen(life)).toMatchObject({ spoken: true, voices: [{ voice: VOICE }] })
		expect(seen(life)).not.toHaveProperty('title')
	})

	it('is headed by what was written down of it, and by the correction after that', () => {
		const life = spoken().do(people.dispatcher, 'transcribe', { voice: VOICE, words: '村口的井盖踏了。' })
		expect(seen(life)).toMatchObject({ title: '村口的井盖踏了。', voices: [{ text: '村口的井盖踏了。' }] })
		life.do(people.dispatcher, 'transcribe', { voice: VOICE, words: '村口的井盖塌了。快来看。' })
		expect(seen(life)).toMatchObject({ title: '村口的井盖塌了。', voices: [{ voice: VOICE }] })
		expect(seen(life)).not.toHaveProperty('spoken')
		expect(headline({ heading: '村口的井盖塌了。快来看。' })).toBe('村口的井盖塌了。')
	})

	it('is written down by whoever works on it, and only what it holds', () => {
		const life = spoken()
		const words = '灯坏了。'
		for (const nobody of [people.caller, people.stranger, people.housing, people.leader])
			expect(life.why(nobody, 'transcribe', { voice: VOICE, words })).toBe('notYours')
		expect(life.why(people.dispatcher, 'transcribe', { voice: OTHER, words })).toBe('voiceUnknown')
		expect(life.why(people.gridWorker, 'transcribe', { voice: VOICE, words })).toBeUndefined()
		life.until('handling')
		expect(life.why(people.housing, 'transcribe', { voice: VOICE, words })).toBeUndefined()
		expect(new Life().why(people.dispatcher, 'transcribe', { voice: VOICE, words })).toBe('notAllowedNow')
	})

	it('grows by what is added aloud', () => {
		const life = new Life().do(people.caller, 'supplement', { photos: [], voices: [OTHER] })
		expect(life.state.voices).toBe(1)
		expect(life.state.spoken).toBeUndefined()
		expect(seen(life)?.timeline.at(-1)?.voices).toEqual([{ voice: OTHER }])
		expect(life.why(people.caller, 'supplement', { photos: [] })).toBe('textEmpty')
	})
})

describe('whoever looks', () => {
	it('hears a voice only where they see the words', () => {
		fc.assert(
			fc.property(walks, fc.constantFrom(...everybody), (life, viewer) => {
				const opened = { ...life.events[0], voices: [VOICE] } as (typeof life.events)[number]
				const events = [opened, ...life.events.slice(1)]
				const state = { ...life.state, voices: 1 }
				const relation = relationOf(state, viewer, life.at)
				const shown = view(state, events, life.records, viewer, life.at)
				const hears = JSON.stringify(shown ?? {}).includes(VOICE)
				expect(hears).toBe(relation !== undefined && sight[relation].words)
			}),
			{ numRuns: 150 },
		)
	})

	it('without signing in hears nothing, however public it is', () => {
		const life = spoken().do(people.dispatcher, 'transcribe', { voice: VOICE, words: '灯坏了。' })
		const state = { ...life.state, public: true }
		for (const viewer of [undefined, people.stranger]) {
			const shown = JSON.stringify(view(state, life.events, life.records, viewer, life.at))
			expect(shown).not.toContain(VOICE)
			expect(shown).not.toContain('灯坏了')
		}
	})
})
