import { templates } from '@huying/shared/notice/notice'
import type { NoticeSettings } from '@huying/shared/notice/notice-settings'
import type { Check, CheckOutcome } from '@huying/shared/readiness/facts'
import { type FoundTemplate, faultOf } from '@huying/shared/readiness/template-fields'
import { templateFor } from '../notice/settings-store'
import { keyOf } from '../push/cipher'
import { ParameterMissing } from '../secret/parameters'
import type { WeChatClient } from '../wechat/client'

/** What trying needs of the outside. */
export interface TryPorts {
	readonly now: () => number
	readonly wechat: Pick<WeChatClient, 'templates'>
	/** What pushes are signed and encrypted with, as it stands in the parameter store. @throws ParameterMissing */
	readonly pushKeys: (appid: string) => Promise<string>
}

/** WeChat's words for a secret that is not this mini-program's. */
const wrongSecret = ['40001', '40002', '40013', '40125', '41002', '41004']

/**
 * Tries a mini-program's secrets, and whether its templates are such as messages are made for: one question to WeChat,
 * which also needs its access token. No secret leaves this function.
 */
export async function tryWechat(
	ports: TryPorts,
	settings: NoticeSettings,
	appid: string,
	correlation: string,
): Promise<Check> {
	const [answer, push] = await Promise.all([
		ports.wechat.templates({ appid, correlation }),
		pushOutcome(ports, appid),
	])
	const check = { appid, at: ports.now(), push }
	if (answer.kind === 'ok')
		return { ...check, secret: 'ok', templates: faults(settings, appid, answer.value) }
	if (answer.code === 'secretMissing') return { ...check, secret: 'none' }
	const secret = wrongSecret.includes(answer.code) ? 'wrong' : 'unsure'
	return { ...check, secret, code: answer.code }
}

function faults(settings: NoticeSettings, appid: string, found: readonly FoundTemplate[]) {
	return Object.fromEntries(
		templates.flatMap((template) => {
			const fault = faultOf(template, templateFor(settings, appid, template)?.id, found)
			return fault === undefined ? [] : [[template, fault]]
		}),
	)
}

async function pushOutcome(ports: TryPorts, appid: string): Promise<CheckOutcome> {
	try {
		const { token, aesKey } = JSON.parse(await ports.pushKeys(appid)) as Record<string, unknown>
		const usable = typeof token === 'string' && token !== '' && keyOf(String(aesKey)) !== undefined
		return usable ? 'ok' : 'wrong'
	} catch (error) {
		if (error instanceof ParameterMissing) return 'none'
		// Not what it says: it may be half a secret
		return error instanceof SyntaxError || error instanceof TypeError ? 'wrong' : 'unsure'
	}
}
