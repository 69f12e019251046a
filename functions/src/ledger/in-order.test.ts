import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from './in-order'
import { partsOf } from './upload'

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

it('hands on in order, whichever is ready first, and never does more at once', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.nat(3), { maxLength: 12 }),
			fc.integer({ min: 1, max: 5 }),
			async (waits, abreast) => {
				let [under, most] = [0, 0]
				const places = waits.keys()
				const answers: number[] = []
				const work = async (place: number) => {
					most = Math.max(most, ++under)
					await soon(waits[place] ?? 0)
					under--
					return place
				}
				for await (const place of inOrder(places, abreast, work)) answers.push(place)
				expect(answers).toEqual([...waits.keys()])
				expect(most).toBeLessThanOrEqual(abreast)
			},
		),
		{ numRuns: 30 },
	)
})

it('what fails is told when it is its turn, and nothing more is begun', async () => {
	const begun: number[] = []
	const taken: number[] = []
	const work = async (place: number) => {
		begun.push(place)
		if (place === 2) throw new Error('the third')
		return place
	}
	const all = async () => {
		for await (const place of inOrder(Array(50).keys(), 4, work)) taken.push(place)
	}
	await expect(all()).rejects.toThrow('the third')
	expect(taken).toEqual([0, 1])
	expect(begun.length).toBeLessThan(10)
})

it('a stream in parts is the same stream, and only the last part is small', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.uint8Array({ maxLength: 9 })),
			fc.integer({ min: 1, max: 12 }),
			async (pieces, least) => {
				const parts: Uint8Array[] = []
				const body = (async function* () {
					yield* pieces
				})()
				for await (const part of partsOf(body, least)) parts.push(part)
				expect(Buffer.concat(parts)).toEqual(Buffer.concat(pieces))
				expect(parts.slice(0, -1).every((part) => part.length >= least)).toBe(true)
			},
		),
	)
})
