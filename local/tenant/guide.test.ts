import { ask as words } from '@huying/shared/text/zh-CN/setup-command'
import { expect, it } from 'vitest'
import type { Asking } from './ask'
import { guided } from './guide'
import { Unusable } from './options'

/** Somebody who gives these answers, one after the other, and what they were asked. */
function answering(...answers: string[]) {
	const asked: string[] = []
	const line = async (question: string) => {
		asked.push(question)
		return answers.shift() ?? ''
	}
	return { asked, asking: { line, secret: line, close: () => {} } satisfies Asking }
}

it('asks no further where the county is only kept for the next start', async () => {
	const { asked, asking } = answering('410184', '1')
	expect(await guided(asking)).toMatchObject({ code: '410184', where: 'nextStart' })
	expect(asked).toEqual([words.code, words.where])
})

it('asks for what a deployed table needs, and leaves out what was not said', async () => {
	const { asked, asking } = answering(
		'370404',
		'3',
		'huying-prod-Table',
		'cn-northwest-1',
		'',
		'12345',
		'water，tapwater',
		'wx3704040000000009',
	)
	const options = await guided(asking)
	expect(options).toMatchObject({
		where: 'aws',
		table: 'huying-prod-Table',
		region: 'cn-northwest-1',
		phone: '12345',
		without: ['water', 'tapwater'],
		appid: 'wx3704040000000009',
		secrets: true,
	})
	expect(options.service).toBeUndefined()
	// The first county's own name of its service is offered, and the usual departments by what they are called
	expect(asked[4]).toContain('榴乡诉递')
	expect(asked[6]).toContain('housing 住建局')
})

it.each([[['41']], [['370404', '3', '']], [['370404', '2', '呼应', '12', '', '']]])(
	'%j is refused in a sentence',
	async (answers) => {
		await expect(guided(answering(...answers).asking)).rejects.toThrow(Unusable)
	},
)
