import { beforeAll, expect, inject, it } from 'vitest'
import { countyOf } from '../cloud/fill'
import { type Figure, reaches } from '../figure'
import { printed } from '../print'
import { operations } from './operations'
import { requestFigures } from './requests'

let figures: Figure[]

beforeAll(async () => {
	figures = await requestFigures(inject('database'), [50, 200])
})

it('measures every operation, and counts the session’s check among its requests', () => {
	expect(figures.map(({ what }) => what)).toEqual(Object.keys(operations))
	// Calling six units at once asks for the catalogue and the units; the board, for two lines of each unit and town
	const more: Record<string, string> = { whistle: '[78]', board: '\\d{2,3}' }
	for (const { what, ours } of figures) {
		const requests = more[what] ?? '[2-5]'
		expect(ours, what).toMatch(new RegExp(`^${requests} requests, \\d+(\\.5)? read, \\d+ written$`))
	}
	expect(figures.filter(({ ours }) => ours.endsWith(' 0 written')).map(({ what }) => what)).toEqual([
		'mine',
		'queue',
		'whistle: the room',
		'board',
		'board, cases',
		'one case',
	])
})

it('finds that no operation costs more in a larger county', () => {
	for (const figure of figures) expect(reaches(figure), figure.what).toBe(true)
	// Backlog, own cases and history are all larger there
	for (const [part, count] of Object.entries(countyOf(200)))
		expect(count, part).toBeGreaterThan(countyOf(50)[part as keyof ReturnType<typeof countyOf>])
})

it('prints each figure beside its floor, with a reason under one that falls short', () => {
	const [first] = figures
	if (first === undefined) throw new Error('nothing was measured')
	const table = printed([first, { ...first, what: 'worse', ratio: 1.06 }], true).split('\n')
	expect(table.find((line) => line.startsWith('submit'))).toMatch(/1\.00 +≤ 1\.05 +reached$/)
	const worse = table.findIndex((line) => line.startsWith('worse'))
	expect(table[worse]).toMatch(/1\.06 +≤ 1\.05 +SHORT$/)
	expect(table[worse + 1]).toBe('  why: not known yet: nobody has looked into it')
})
