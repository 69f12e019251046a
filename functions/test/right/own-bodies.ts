import type { Bodies } from './bodies'
import { words } from './given'

/** What somebody sends about themselves, and what everybody sends to come in. */
export const ownBodies = {
	signIn: [{ appid: 'wx0000000000000001', code: 'a-code' }],
	startDesktopSignIn: [{ appid: 'wx0000000000000001' }],
	pollDesktopSignIn: [{ deviceCode: `370404.${'x'.repeat(43)}` }],
	confirmDesktopSignIn: [{ id: 'confirm-0000000000001' }],
	correctMe: [{ id: 'correct-0000000000001', name: '测试', phone: '19900000001' }],
	readInbox: [{ id: 'read-000000000000001', upTo: `1700000000000#${'a'.repeat(32)}` }],
	answerConsents: [{ id: 'consent-0000000000001', answers: { [`template-${'x'.repeat(20)}`]: 'accept' } }],
	lookUp: [{ tenant: '370404', number: '2611-3509-1716', tail: '0001' }],
	claimable: [{ phoneCode: 'a-code', number: '2611-3509-1716' }],
	claim: [{ id: 'claim-0000000000000001', cases: ['case-0000000000000001'], number: '2611-0385-2746' }],
	joinByInvitation: [{ id: 'join-000000000000001', name: '测试', phoneCode: 'code-of-the-button' }],
	showPhone: [{ id: 'phone-000000000000001', show: true }],
	askErasure: [{ id: 'erasure-00000000000001', sure: true, withdraw: true }],
	eraseCaller: [{ id: 'erasure-00000000000002', words }],
	objectToEntry: [
		{ id: 'objection-00000000001', entry: 'case-0000000000000001#3#verified', words: '不是我。' },
	],
	decideArchiveObjection: [
		{
			id: 'objection-00000000001',
			user: 'user-0000000000000001',
			month: '2026-03',
			entry: 'case-0000000000000001#3#verified',
			upheld: true,
			words: '查过了。',
		},
	],
	chooseStars: [{ id: 'stars-000000000000001' }],
} satisfies Bodies
