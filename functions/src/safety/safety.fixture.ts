import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { GENESIS } from '@huying/shared/case/chain'
import type { CaseEvent } from '@huying/shared/case/event'
import { evolve } from '@huying/shared/case/evolve'
import { seal } from '@huying/shared/case/private-record'
import type { CaseState } from '@huying/shared/case/state'
import type { Media } from '@huying/shared/photo/photo'
import { TENANT, testPorts, VILLAGE } from '../../test/county'
import { caseKeys } from '../case/case-keys'
import { photoItemKey } from '../photo/photo-keys'
import { mediaCheckKey } from '../push/consumers'
import { createUser } from '../session/user-store'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import type { WeChatClient } from '../wechat/client'
import type { Trouble } from '../wechat/outcome'
import type { SafetyPorts } from './check'
import { safetyWrites } from './check-item'

/** For tests of content safety: a caller, cases of theirs, and a WeChat that says what it is told. */
export const CALLER = 'user-caller'
export const OPENID = 'openid-of-nobody'

type Said = { suggest: 'pass' | 'review' | 'risky' } | Trouble

export function safetyTest(table: Table) {
	const ports = testPorts()
	const texts: { content: string; scene: number; openid: string }[] = []
	const media: { address: string; trace: string }[] = []
	const answers: { text: (content: string) => Said; media: () => Trouble | undefined } = {
		text: () => ({ suggest: 'pass' }),
		media: () => undefined,
	}
	let traces = 0
	const wechat: Pick<WeChatClient, 'checkText' | 'checkMedia'> = {
		async checkText({ content, scene, openid }) {
			texts.push({ content, scene, openid })
			const said = answers.text(content)
			return 'suggest' in said ? { kind: 'ok', value: { ...said, label: 100, trace: 'text-trace' } } : said
		},
		async checkMedia({ address }) {
			const trouble = answers.media()
			if (trouble) return trouble
			const trace = `trace-${++traces}`
			media.push({ address, trace })
			return { kind: 'ok', value: { trace } }
		},
	}
	const safety: SafetyPorts & { at: number } = Object.assign(ports, {
		wechat,
		pictureAddress: (_: string, { photo }: { photo: string }) => `https://photos.test/${photo}`,
	})

	/** Opens a case as its caller; `by` somebody else, as the centre files one. */
	async function open(
		id: string,
		text: string | undefined,
		photos: readonly string[] = [],
		caller: string | null = CALLER,
	): Promise<CaseState> {
		const sealed = text === undefined ? undefined : seal({ text }, 1, 'salt')
		const event: CaseEvent = {
			v: 1,
			type: 'opened',
			case: id,
			seq: 1,
			at: ports.at,
			by: caller === null ? { capacity: 'dispatcher', user: 'user-x' } : { capacity: 'caller', user: caller },
			command: id,
			tenant: TENANT,
			number: `2603-${id.slice(-4)}`,
			caseType: 'report',
			identity: 'named',
			source: 'miniProgram',
			submission: 'digest',
			village: VILLAGE,
			...(caller !== null && { caller }),
			...(sealed && { words: sealed.digest }),
			...(photos.length > 0 && { photos }),
		}
		const state = evolve(undefined, event)
		const put = (item: Record<string, unknown>) => ({ Put: { TableName: table.name, Item: item } })
		await transact(table, [
			put({ ...caseKeys.state(TENANT, id), state, head: GENESIS }),
			put({ ...caseKeys.event(TENANT, id, 1), stored: JSON.stringify(event), hash: 'hash' }),
			...(sealed ? [put({ ...caseKeys.privateRecord(TENANT, id, 1), ...sealed.record })] : []),
			...safetyWrites(table, event, state, 'correlation-of-a-test'),
		])
		return state
	}

	async function photo(name: string, kind: Media = 'image') {
		const item = {
			photo: name,
			owner: CALLER,
			media: kind,
			status: 'ready',
			at: 0,
			size: 1,
			contentType: 'image/jpeg',
		}
		await table.client.send(
			new PutCommand({ TableName: table.name, Item: { ...photoItemKey(TENANT, name), ...item } }),
		)
	}

	/** What the push function writes when WeChat tells a photo's result. */
	async function pushed(trace: string, suggest: 'pass' | 'review' | 'risky') {
		const result = { suggest, label: 100, errcode: 0, at: ports.at }
		await table.client.send(
			new PutCommand({ TableName: table.name, Item: { ...mediaCheckKey(TENANT, trace), ...result } }),
		)
	}

	const settle = () =>
		createUser(table, { tenant: TENANT, user: CALLER, appid: 'wx0000000000000001', openid: OPENID, since: 0 })
	return { ports: safety, answers, texts, media, open, photo, pushed, settle }
}
