import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { progress, progressData, resident, startTrial } from '../test/trial'

it('quotas, messages and tokens outlive a restart', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'huying-wechat-'))
	const message = { touser: resident.openid, template_id: progress, data: progressData }
	const send = '/cgi-bin/message/subscribe/send'
	const first = await startTrial({ folder })
	const accept = { openid: resident.openid, templates: { [progress]: 'accept' } }
	await first.control('subscribe', accept)
	await first.control('subscribe', accept)
	expect((await first.call(send, message)).errcode).toBe(0)
	const credential = { grant_type: 'client_credential', appid: 'wx1', secret: 's1' }
	const { access_token } = await first.post('/cgi-bin/stable_token', credential)
	await first.stop()
	// A process that was killed while it wrote.
	appendFileSync(join(folder, 'messages.jsonl'), '{"msgid":"1')

	const second = await startTrial({ folder })
	expect((await second.post('/cgi-bin/stable_token', credential)).access_token).toBe(access_token)
	expect((await second.control('messages')).messages).toHaveLength(1)
	expect((await second.call(send, message)).errcode).toBe(0)
	expect((await second.call(send, message)).errcode).toBe(43101)
	await second.stop()
	rmSync(folder, { recursive: true })
})
