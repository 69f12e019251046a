import { entryKept, type KeptEntry } from '../../miniapp/src/trace/kept'

const VILLAGE = '370404103239'
const name = (what: string, index: number) => `bench-${what}-${String(index).padStart(12, '0')}`
/** What phones make of a picture: 2048 pixels at the longest side, mostly 250 to 450 KB. */
const sizeOf = (index: number) => 250_000 + ((index * 7919) % 201) * 1000

/** A day without signal: visits, small things settled and finds, with photos spread over them. */
export function dayOf(records: number, photos: number): KeptEntry[] {
	const each = photos / records
	return Array.from({ length: records }, (_, index) => {
		const from = Math.floor(index * each)
		const kept = Array.from({ length: Math.floor((index + 1) * each) - from }, (_, place) => ({
			id: name('photo', from + place),
			media: 'image' as const,
			contentType: 'image/jpeg',
			size: sizeOf(from + place),
			path: '',
		}))
		const id = name('entry', index)
		const doneAt = 1_790_000_000_000 + index * 600_000
		const more = { order: index + 1, user: 'worker' }
		if (index % 4 !== 0) {
			const notes = { followUp: false, told: '演示：讲了用火用电的规矩，看了电线和灶台，都还好。' }
			const done = { id, doneAt, type: 'visited' as const, template: 'general', notes, village: VILLAGE }
			return entryKept({ ...done, photos: kept.map((photo) => photo.id) }, kept, more)
		}
		const found = name('case', index)
		const text = '演示：村口井盖塌了一半，先放了路锥，晚上看不见。'
		const find = { id: found, text, identity: 'named' as const, photos: [], village: VILLAGE, patrol: true }
		const done = { id, doneAt, type: 'found' as const, case: found, village: VILLAGE }
		return entryKept(done, kept, { ...more, find, supplement: name('supplement', index) })
	})
}
