import { expect, it } from 'vitest'
import { type Capacity, capacities, moveOf, moves, unchecked } from './moves'
import { type Status, statuses } from './status'

/**
 * The life of a case told the other way round from moves.ts, and written out: in each status, what each may do, and
 * where it leads (`>`); without an arrow the case stays where it is. Whoever changes the life changes both.
 */
const life: Record<Status, Partial<Record<Capacity, string>>> = {
	submitted: {
		caller: 'supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher: 'accept>accepted decline>declined restrict merge>merged transcribe',
		handler: 'answerSlip report transcribe',
		supporter: 'answerSlip',
		local: 'take>handling',
		errandWorker: 'transcribe toldAtDoor',
		gridWorker: 'transcribe toldAtDoor',
		neighbour: 'follow unfollow',
		clock: 'chase handOn',
	},
	accepted: {
		caller: 'supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher:
			'decline>declined order>assigned transfer>assigned recolour restrict instruct merge>merged transcribe',
		handler: 'answerSlip report transcribe',
		supporter: 'answerSlip',
		leader: 'instruct',
		errandWorker: 'transcribe toldAtDoor',
		gridWorker: 'transcribe toldAtDoor',
		neighbour: 'follow unfollow',
		clock: 'chase handOn',
	},
	assigned: {
		caller:
			'callSupport mark grantExtension refuseExtension errand>same|handling supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher:
			'supervise recolour restrict instruct callSupport reassignPart refusePartBack releasePart grantExtension refuseExtension merge>merged transcribe',
		handler:
			'sign>handling sendBack>sentBack refer>assigned|referred dispute>disputed progress whistle>assigned callSupport reportIn mark askExtension answerSlip report errand>same|handling transcribe',
		supporter: 'progress reportIn signPart finishPart sendPartBack mark askExtension answerSlip',
		firstReceiver: 'progress',
		leader: 'instruct grantExtension refuseExtension',
		errandWorker: 'sign>handling progress errand>same|handling transcribe toldAtDoor',
		concerned: 'errand>same|handling',
		gridWorker: 'errand>same|handling transcribe toldAtDoor',
		inspector: 'supervise',
		neighbour: 'follow unfollow',
		clock: 'refer>assigned|referred climb chase handOn',
	},
	sentBack: {
		caller:
			'mark grantExtension refuseExtension errand>same|handling supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher:
			'order>assigned transfer>assigned supervise refuseSendBack>assigned|handling recolour restrict instruct reassignPart refusePartBack releasePart grantExtension refuseExtension merge>merged transcribe',
		handler: 'progress reportIn mark answerSlip report errand>same|handling transcribe',
		supporter: 'progress reportIn signPart finishPart sendPartBack mark answerSlip',
		firstReceiver: 'progress',
		leader: 'instruct grantExtension refuseExtension',
		errandWorker: 'progress errand>same|handling transcribe toldAtDoor',
		concerned: 'errand>same|handling',
		gridWorker: 'errand>same|handling transcribe toldAtDoor',
		inspector: 'supervise',
		neighbour: 'follow unfollow',
		clock: 'climb chase handOn',
	},
	referred: {
		caller:
			'mark grantExtension refuseExtension errand>same|handling supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher:
			'order>assigned transfer>assigned supervise recolour restrict instruct reassignPart refusePartBack releasePart grantExtension refuseExtension merge>merged transcribe',
		handler: 'progress reportIn mark answerSlip report errand>same|handling transcribe',
		supporter: 'progress reportIn signPart finishPart sendPartBack mark answerSlip',
		firstReceiver: 'progress',
		leader: 'instruct grantExtension refuseExtension',
		errandWorker: 'progress errand>same|handling transcribe toldAtDoor',
		concerned: 'errand>same|handling',
		gridWorker: 'errand>same|handling transcribe toldAtDoor',
		inspector: 'supervise',
		neighbour: 'follow unfollow',
		clock: 'climb chase handOn',
	},
	disputed: {
		caller:
			'mark grantExtension refuseExtension errand>same|handling supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher:
			'supervise recolour restrict instruct reassignPart refusePartBack releasePart grantExtension refuseExtension merge>merged transcribe',
		handler: 'progress reportIn mark answerSlip report errand>same|handling transcribe',
		supporter: 'progress reportIn signPart finishPart sendPartBack mark answerSlip',
		firstReceiver: 'progress',
		keeper: 'settleDispute>assigned|handling',
		leader: 'instruct grantExtension refuseExtension',
		errandWorker: 'progress errand>same|handling transcribe toldAtDoor',
		concerned: 'errand>same|handling',
		gridWorker: 'errand>same|handling transcribe toldAtDoor',
		inspector: 'supervise',
		neighbour: 'follow unfollow',
		clock: 'climb chase handOn',
	},
	handling: {
		caller:
			'callSupport plan mark grantExtension refuseExtension errand>same|handling supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher:
			'supervise recolour restrict instruct callSupport reassignPart refusePartBack releasePart grantExtension refuseExtension suspend>suspended refuseSuspension merge>merged transcribe',
		handler:
			'sendBack>sentBack refer>assigned|referred dispute>disputed progress resolve>resolved|verified whistle>assigned callSupport reportIn plan mark askExtension askSuspension answerSlip report errand>same|handling transcribe',
		supporter: 'progress reportIn signPart finishPart sendPartBack mark askExtension answerSlip',
		firstReceiver: 'progress',
		leader: 'instruct grantExtension refuseExtension',
		errandWorker: 'progress resolve>resolved|verified errand>same|handling transcribe toldAtDoor',
		concerned: 'errand>same|handling',
		gridWorker: 'errand>same|handling transcribe toldAtDoor',
		inspector: 'supervise',
		neighbour: 'follow unfollow',
		clock: 'refer>assigned|referred climb chase handOn',
	},
	suspended: {
		caller: 'errand>same|handling supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher: 'supervise recolour restrict instruct resume>handling transcribe',
		handler: 'progress resume>handling answerSlip report errand>same|handling transcribe',
		supporter: 'progress answerSlip',
		firstReceiver: 'progress',
		leader: 'instruct',
		errandWorker: 'progress errand>same|handling transcribe toldAtDoor',
		concerned: 'errand>same|handling',
		gridWorker: 'errand>same|handling transcribe toldAtDoor',
		inspector: 'supervise',
		neighbour: 'follow unfollow',
		clock: 'resume>handling chase handOn',
	},
	resolved: {
		caller: 'mark supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher: 'restrict verify>verified return>handling transcribe',
		handler: 'mark answerSlip report transcribe',
		supporter: 'mark answerSlip',
		errandWorker: 'transcribe toldAtDoor',
		gridWorker: 'verify>verified return>handling transcribe toldAtDoor',
		neighbour: 'follow unfollow',
		clock: 'chase handOn',
	},
	verified: {
		caller: 'mark rate>verified|unsolved errand>same|handling supplement withdraw>withdrawing toldAtDoor',
		dispatcher: 'restrict rate>verified|unsolved close>closed transcribe',
		handler: 'mark answerSlip report errand>same|handling transcribe',
		supporter: 'mark answerSlip',
		concerned: 'errand>same|handling',
		errandWorker: 'errand>same|handling transcribe toldAtDoor',
		gridWorker: 'errand>same|handling transcribe toldAtDoor',
		followUp: 'logCall>same|unsolved',
		neighbour: 'unfollow',
		clock: 'chase remind openCall close>closed handOn',
	},
	unsolved: {
		caller:
			'mark rate>verified|unsolved errand>same|handling supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher: 'restrict rate>verified|unsolved rework>assigned proposeEnd>ending transcribe',
		handler: 'mark answerSlip report errand>same|handling transcribe',
		supporter: 'mark answerSlip',
		concerned: 'errand>same|handling',
		errandWorker: 'errand>same|handling transcribe toldAtDoor',
		gridWorker: 'errand>same|handling transcribe toldAtDoor',
		neighbour: 'follow unfollow',
		clock: 'chase rework>assigned handOn',
	},
	ending: {
		caller: 'errand>same|handling supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher: 'restrict transcribe',
		handler: 'answerSlip report errand>same|handling transcribe',
		supporter: 'answerSlip',
		leader: 'refuseEnd>unsolved end>ended',
		concerned: 'errand>same|handling',
		errandWorker: 'errand>same|handling transcribe toldAtDoor',
		gridWorker: 'errand>same|handling transcribe toldAtDoor',
		neighbour: 'follow unfollow',
		clock: 'chase handOn',
	},
	withdrawing: {
		caller: 'errand>same|handling toldAtDoor',
		dispatcher: 'release>withdrawn keep>held transcribe',
		handler: 'errand>same|handling transcribe',
		concerned: 'errand>same|handling',
		errandWorker: 'errand>same|handling transcribe toldAtDoor',
		gridWorker: 'errand>same|handling transcribe toldAtDoor',
		clock: 'handOn release>withdrawn',
	},
	closed: {
		caller: 'mark reopen>unsolved toldAtDoor',
		dispatcher: 'transcribe',
		handler: 'mark transcribe',
		supporter: 'mark',
		errandWorker: 'transcribe toldAtDoor',
		gridWorker: 'transcribe toldAtDoor',
	},
	declined: {
		caller: 'toldAtDoor',
		errandWorker: 'toldAtDoor',
		gridWorker: 'toldAtDoor',
	},
	withdrawn: {},
	ended: {
		caller: 'toldAtDoor',
		errandWorker: 'toldAtDoor',
		gridWorker: 'toldAtDoor',
	},
	merged: {
		caller: 'supplement urge withdraw>withdrawing toldAtDoor',
		dispatcher: 'unmerge>held transcribe',
		handler: 'transcribe',
		errandWorker: 'transcribe toldAtDoor',
		gridWorker: 'transcribe toldAtDoor',
		clock: 'settle>verified|closed|ended|held handOn',
	},
}

const types = Object.keys(moves) as (keyof typeof moves)[]

it.each(statuses)('%s: each may do what is written here, and nothing else', (status) => {
	const said = Object.fromEntries(
		capacities.flatMap((capacity) => {
			const able = types.filter((type) => {
				const { by, from } = moveOf(type)
				return by.includes(capacity) && from.includes(status)
			})
			const leads = able.map((type) => {
				const to = moveOf(type).to.join('|')
				return to === 'same' ? type : `${type}>${to}`
			})
			return leads.length > 0 ? [[capacity, leads.join(' ')]] : []
		}),
	)
	expect(said).toEqual(life[status])
})

it('the table names nothing that there is not', () => {
	expect(types.flatMap((type) => moveOf(type).by.filter((by) => !capacities.includes(by)))).toEqual([])
	expect(types.flatMap((type) => moveOf(type).from.filter((from) => !statuses.includes(from)))).toEqual([])
})

it('whoever could be more than one thing acts as the first named', () => {
	const several = types.filter((type) => moveOf(type).by.length > 1)
	expect(Object.fromEntries(several.map((type) => [type, moveOf(type).by.join(' ')]))).toEqual({
		supervise: 'dispatcher inspector',
		instruct: 'leader dispatcher',
		refer: 'handler clock',
		progress: 'handler supporter firstReceiver errandWorker',
		resolve: 'handler errandWorker',
		sign: 'handler errandWorker',
		errand: 'errandWorker concerned caller handler gridWorker',
		callSupport: 'caller handler dispatcher',
		reportIn: 'handler supporter',
		plan: 'handler caller',
		mark: 'caller handler supporter',
		askExtension: 'handler supporter',
		grantExtension: 'leader dispatcher caller',
		refuseExtension: 'leader dispatcher caller',
		resume: 'dispatcher handler clock',
		answerSlip: 'handler supporter',
		verify: 'dispatcher gridWorker',
		return: 'dispatcher gridWorker',
		rate: 'caller dispatcher',
		rework: 'dispatcher clock',
		close: 'dispatcher clock',
		release: 'dispatcher clock',
		transcribe: 'dispatcher handler errandWorker gridWorker',
		toldAtDoor: 'caller errandWorker gridWorker',
	})
})

it('statuses before the work is checked are those in which it may still be merged into, urged and followed', () => {
	expect(unchecked).toEqual([
		...['submitted', 'accepted', 'assigned', 'sentBack', 'referred', 'disputed', 'handling', 'suspended'],
		...['resolved', 'unsolved', 'ending'],
	])
})
