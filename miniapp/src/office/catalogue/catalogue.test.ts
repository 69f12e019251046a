import { columnKeys, flatten, sayColumn } from '@huying/shared/catalogue/columns'
import { anEntry, someList, someUnits } from '@huying/shared/catalogue/entries.fixture'
import { unitWords } from '@huying/shared/catalogue/unit-words'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf, type EntryDraft, entryOf } from './entry-draft'

const units = unitWords(someUnits)
const draft = (entry: typeof anEntry) =>
	Object.fromEntries(columnKeys.map((key) => [key, sayColumn(key, flatten(entry), units)])) as EntryDraft

describe('an entry written by hand', () => {
	it('is the entry that its words say', () =>
		fc.assert(
			fc.property(someList, ({ entries }) => {
				for (const entry of entries) expect(entryOf(draft(entry), units, entries)).toEqual({ entry })
			}),
		))

	it('begins with what was proposed, and says what is missing', () => {
		const proposal = { id: 'p', at: 0, by: { unitName: '甲' }, mine: false, name: '井盖异响', words: '响。' }
		const begun = draftOf({ ...proposal, lead: 'housing' }, units)
		expect(begun).toMatchObject({ name: '井盖异响', lead: '住建局', basis: '指定' })
		expect(entryOf(begun, units, [])).toEqual({
			faults: {
				matter: '这里空着，请填上。',
				field: '这里空着，请填上。',
				evidence: '这里空着，请填上。',
				sentence: '这里空着，请填上。',
			},
		})
	})

	it('is told what it collides with, and may replace the one of its code', () => {
		const same = draft({ ...anEntry, matter: 'other' })
		expect(entryOf(same, units, [anEntry])).toEqual({
			faults: { name: '事项「井盖」和「井盖」重名，请改一个。' },
		})
		expect(entryOf(draft({ ...anEntry, photos: 3 }), units, [anEntry])).toEqual({
			entry: { ...anEntry, photos: 3 },
		})
	})
})
