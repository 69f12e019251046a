import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { doneSchema } from '../session/session'
import { centrePhoneChangeSchema, centrePhoneDoneSchema } from '../tenant/centre-phone'
import {
	checksSchema,
	noticeSettingsChangeSchema,
	noticeSettingsDoneSchema,
	setupViewSchema,
	tickSchema,
	tryWechatSchema,
} from './setup-view'

const readers = ['administrator', 'leader'] as const
const setters = ['administrator'] as const

/** Setting a county up: what is missing before it goes live, and how it tells people. */
export const setupRoutes = {
	setup: {
		...at('setup'),
		access: readers,
		function: 'tenant',
		summary: 'What is there and what is missing before a county goes live, and its notice settings',
		answer: setupViewSchema,
		refuses: ['notYours'],
	},
	changeCentrePhone: {
		...at('changeCentrePhone'),
		access: setters,
		function: 'tenant',
		summary: "Change the centre's telephone, in place of the version that was seen",
		body: centrePhoneChangeSchema,
		answer: centrePhoneDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'phoneInvalid',
			'appidUnknown',
			'centrePhoneMoved',
			'notYours',
		],
	},
	changeNoticeSettings: {
		...at('changeNoticeSettings'),
		access: setters,
		function: 'tenant',
		summary: "Change a county's message templates and quiet hours, in place of the version that was seen",
		body: noticeSettingsChangeSchema,
		answer: noticeSettingsDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'appidUnknown',
			'templateIdInvalid',
			'settingsMoved',
			'notYours',
		],
	},
	tickReadiness: {
		...at('tickReadiness'),
		access: setters,
		function: 'tenant',
		summary: 'Say that something was looked after which cannot be known from inside',
		body: tickSchema,
		answer: doneSchema,
		refuses: ['identifierInvalid', 'notYours'],
	},
	tryWechat: {
		...at('tryWechat'),
		access: setters,
		function: 'tenant',
		summary: "Try a county's secrets and templates with WeChat, and keep what became of it",
		body: tryWechatSchema,
		answer: checksSchema,
		refuses: ['identifierInvalid', 'notYours'],
	},
} as const satisfies Record<string, Route>
