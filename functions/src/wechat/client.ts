import { log } from '../edge/log'
import type { Table } from '../store/table'
import { type AccessTokens, accessTokens, type TokenPorts } from './access-token'
import { ask, type Heard, type Told } from './ask'
import { type Answer, errcodeOf, kindOf, type Outcome, silent, troubleOf } from './outcome'

/** One message of a template, to one person. */
export interface SubscribeMessage {
	readonly appid: string
	readonly openid: string
	/** The tenant's own identifier of a template, as gettemplate lists it. */
	readonly template: string
	/** A page of the mini-program with its query, without a leading slash. */
	readonly page: string
	/** Values by key: `{ thing2: '路灯' }`. */
	readonly data: Readonly<Record<string, string>>
	/** `formal` unless told. */
	readonly state?: 'developer' | 'trial' | 'formal'
	/** Names the work in the log. */
	readonly correlation: string
}

/** What WeChat makes of words or pictures; what it says otherwise is for a person to look at. */
export type Suggestion = 'pass' | 'review' | 'risky'

export interface TextCheck {
	readonly appid: string
	readonly openid: string
	/** Where the words stand: 1 profile, 2 comment, 3 forum, 4 social log. */
	readonly scene: 1 | 2 | 3 | 4
	/** At most 2,500 characters. */
	readonly content: string
	readonly correlation: string
}

export interface MediaCheck extends Omit<TextCheck, 'content'> {
	/** From where WeChat can fetch the picture for half an hour. */
	readonly address: string
}

/** A private template of the mini-program, as WeChat has it. */
export interface Template {
	readonly id: string
	readonly title: string
	/** Lines such as `编号:{{character_string1.DATA}}`. */
	readonly content: string
	readonly kind: 'oneTime' | 'longTerm'
}

/** What we ask of WeChat's server API. No call throws for what WeChat says, or for its silence. */
export interface WeChatClient {
	sendSubscribeMessage(message: SubscribeMessage): Promise<Outcome>
	/** msg_sec_check, version 2. `label` is WeChat's number of the reason, 100 for none. */
	checkText(check: TextCheck): Promise<Answer<{ suggest: Suggestion; label: number; trace: string }>>
	/** media_check_async, version 2, of a picture: the result is pushed later, under `trace`. */
	checkMedia(check: MediaCheck): Promise<Answer<{ trace: string }>>
	/** The phone that a code of the phone button stands for; good once. Never logged. */
	phoneNumber(asked: {
		readonly appid: string
		readonly code: string
		readonly openid?: string
		readonly correlation: string
	}): Promise<Answer<{ phone: string; country: string }>>
	templates(asked: { readonly appid: string; readonly correlation: string }): Promise<Answer<Template[]>>
}

/** One client for the life of a process, so that its tokens are kept. */
export function wechatClient(table: Table, ports: TokenPorts): WeChatClient {
	const tokens = accessTokens(table, ports)
	const call = caller(tokens, ports.wechatAddress)
	return {
		async sendSubscribeMessage({ appid, openid, template, page, data, state = 'formal', correlation }) {
			const body = {
				touser: openid,
				template_id: template,
				page,
				data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
				miniprogram_state: state,
				lang: 'zh_CN',
			}
			const answer = await call(
				{ appid, path: '/cgi-bin/message/subscribe/send', body, correlation },
				() => true,
			)
			return answer.kind === 'ok' ? { kind: 'ok' } : answer
		},

		checkText({ appid, openid, scene, content, correlation }) {
			const body = { version: 2, openid, scene, content }
			return call({ appid, path: '/wxa/msg_sec_check', body, correlation }, ({ result, trace_id }) => {
				const { suggest, label } = (result ?? {}) as Told
				return { suggest: suggestionOf(suggest), label: Number(label ?? 0), trace: String(trace_id ?? '') }
			})
		},

		checkMedia({ appid, openid, scene, address, correlation }) {
			const body = { version: 2, openid, scene, media_url: address, media_type: 2 }
			return call({ appid, path: '/wxa/media_check_async', body, correlation }, ({ trace_id }) =>
				typeof trace_id === 'string' && trace_id !== '' ? { trace: trace_id } : undefined,
			)
		},

		phoneNumber({ appid, code, openid, correlation }) {
			const body = { code, ...(openid !== undefined && { openid }) }
			return call(
				{ appid, path: '/wxa/business/getuserphonenumber', body, correlation },
				({ phone_info }) => {
					const { purePhoneNumber, countryCode } = (phone_info ?? {}) as Told
					// The country comes as text or as a number
					return typeof purePhoneNumber === 'string'
						? { phone: purePhoneNumber, country: String(countryCode ?? '') }
						: undefined
				},
			)
		},

		templates({ appid, correlation }) {
			return call({ appid, path: '/wxaapi/newtmpl/gettemplate', correlation }, ({ data }) =>
				Array.isArray(data) ? data.map(templateOf) : undefined,
			)
		},
	}
}

export function suggestionOf(word: unknown): Suggestion {
	return word === 'pass' || word === 'risky' ? word : 'review'
}

function templateOf({ priTmplId, title, content, type }: Told): Template {
	return {
		id: String(priTmplId),
		title: String(title),
		content: String(content),
		kind: type === 3 ? 'longTerm' : 'oneTime',
	}
}

interface Call {
	readonly appid: string
	readonly path: string
	/** Without one it is a GET. */
	readonly body?: unknown
	readonly correlation: string
}

/** Calls with the token, and once more with the next one where WeChat turned the token down: then nothing was done. */
function caller(tokens: AccessTokens, address: string) {
	const once = async ({ appid, path, body }: Call, dead?: number) => {
		const token = await tokens(appid, dead)
		if ('kind' in token) return { trouble: token }
		const query = new URLSearchParams({ access_token: token.token })
		return { heard: await ask(`${address}${path}?${query}`, body), version: token.version }
	}
	return async <Value>(call: Call, read: (told: Told) => Value | undefined): Promise<Answer<Value>> => {
		let tried = await once(call)
		if (tried.heard && turnedDown(tried.heard)) tried = await once(call, tried.version)
		const answer = tried.heard ? answerOf(tried.heard, read) : tried.trouble
		if (answer.kind !== 'ok') {
			const { kind, code, rid } = answer
			const error = `${code}${rid === undefined ? '' : ` rid ${rid}`}`
			log({ correlation: call.correlation, route: call.path, code: kind, error })
		}
		return answer
	}
}

function turnedDown(heard: Heard): boolean {
	return 'told' in heard && kindOf(errcodeOf(heard.told)) === 'token'
}

function answerOf<Value>(heard: Heard, read: (told: Told) => Value | undefined): Answer<Value> {
	if (!('told' in heard)) return silent(heard.silence, heard.after)
	if (errcodeOf(heard.told) !== 0) return troubleOf(heard.told)
	const value = read(heard.told)
	return value === undefined ? silent('malformed') : { kind: 'ok', value }
}
