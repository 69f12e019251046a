import { type Delivery, deliveryItem } from '@huying/functions/notice/delivery'
import { noticeKeys } from '@huying/functions/notice/notice-keys'
import { ordered } from '@huying/functions/store/ordered'
import type { DeliveryState } from '@huying/shared/notice/delivery'
import type { NoticeFacts } from '@huying/shared/notice/notice'
import { noticeName } from '@huying/shared/notice/notice-name'
import { pageOf, templateData } from '@huying/shared/notice/words'
import { HOUR } from '@huying/shared/time/day'
import { spelled } from '../cloud/batch-write'
import { countyOf, neighbour } from '../cloud/fill'
import type { Item } from '../cloud/life'
import { county, DESK, identifier, people, VILLAGE } from '../cloud/people'
import { NOW } from '../cloud/ports'
import { APPID, templateId } from './stage'

const { tenant } = county
/** Notices that somebody gets of one case in its life. */
const OF_A_CASE = 4
/** Deliveries on each of the office's lists, at most. */
const ON_A_LIST = 200

/**
 * What a county of so many cases has been told: each caller of their case, by inbox and by WeChat, and the measured
 * caller and handler of all of theirs; and what stands on the office's lists.
 */
export function* told(cases: number): Generator<string> {
	const { own, handling } = countyOf(cases)
	for (let index = 0; index < cases; index++) yield* notice('told', index, neighbour(index))
	for (let index = 0; index < own * OF_A_CASE; index++) yield* notice('own', index, people.caller.user)
	for (let index = 0; index < handling; index++) yield* notice('desk', index, people.handler.user)
	for (const state of ['waiting', 'failed', 'dead'] as const) {
		for (let index = 0; index < Math.min(ON_A_LIST, cases / 20); index++) {
			yield* notice(state, index, neighbour(index), state)
		}
	}
}

function* notice(
	word: string,
	index: number,
	user: string,
	state: DeliveryState = 'delivered',
): Generator<string> {
	const delivery = madeUp(identifier(word, index), user, state, NOW - (index % 8000) * HOUR - HOUR)
	const { kind, template, facts, at, notice: name } = delivery
	const inbox: Item = {
		pk: noticeKeys.inbox(tenant, user),
		sk: `${ordered(at)}#${name}`,
		kind,
		template,
		facts,
		at,
	}
	yield spelled(inbox)
	yield spelled(deliveryItem(delivery, NOW + 24 * HOUR))
}

/** A delivery as it stands after one attempt, with words as long as real ones. */
export function madeUp(id: string, user: string, state: DeliveryState, at: number): Delivery {
	const facts: NoticeFacts = {
		case: id,
		seq: 2,
		number: '2603-0385-2746',
		type: 'report',
		status: 'accepted',
		source: 'miniProgram',
		matter: 'road',
		village: VILLAGE,
		unit: DESK,
		unitName: '住房和城乡建设局',
		resolveBy: at + 48 * HOUR,
		at,
	}
	const told = { kind: 'accepted', to: 'caller', template: 'progress', urgent: false } as const
	const name = noticeName(facts, told.kind, user)
	return {
		tenant,
		name: `${name}-wechat`,
		notice: name,
		channel: 'wechat',
		kind: told.kind,
		template: told.template,
		facts,
		state,
		at,
		attempts: [{ at, outcome: state === 'delivered' ? 'ok' : 'later' }],
		tries: 1,
		first: at,
		correlation: identifier('request'),
		user,
		appid: APPID,
		templateId: templateId('progress'),
		data: templateData(told, facts),
		page: pageOf(told, facts),
		holdsConsent: true,
	}
}
