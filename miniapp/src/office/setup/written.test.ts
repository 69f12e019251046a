import { expect, it } from 'vitest'
import { settingsOf, written, wrong } from './written'

const APPID = 'wx3704040000000001'
const id = 'a'.repeat(43)
const settings = { templates: [{ template: 'ask' as const, id }], webhooks: [], version: 1 }

it('a template of all mini-programs is said of each, and sent of each', () => {
	const form = written(settings, [APPID])
	expect(form.ids).toEqual({ [`${APPID} progress`]: '', [`${APPID} ask`]: id, [`${APPID} task`]: '' })
	expect(settingsOf(form, [APPID])).toEqual({ templates: [{ template: 'ask', id, appid: APPID }] })
})

it('quiet hours are both there or both not', () => {
	const form = { ids: {}, from: '21', to: ' 7' }
	expect(wrong(form)).toEqual([])
	expect(settingsOf(form, [])).toEqual({ templates: [], quietHours: { from: 21, to: 7 } })
	for (const [from, to] of [
		['21', ''],
		['', '7'],
		['24', '7'],
		['-1', '7'],
		['九点', '7'],
	] as const)
		expect(wrong({ ids: {}, from, to }), `${from} ${to}`).toEqual(['hours'])
})

it('an id that WeChat would never give is not sent; spaces around one are no part of it', () => {
	expect(wrong({ ids: { x: '进度提醒' }, from: '', to: '' })).toEqual(['x'])
	expect(wrong({ ids: { x: ` ${id} ` }, from: '', to: '' })).toEqual([])
	expect(settingsOf({ ids: { [`${APPID} ask`]: ` ${id} ` }, from: '', to: '' }, [APPID]).templates).toEqual([
		{ template: 'ask', id, appid: APPID },
	])
})
