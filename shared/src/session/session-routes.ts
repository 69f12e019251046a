import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { roles } from '../user/post'
import { correctionSchema, profileSchema } from '../user/user'
import {
	confirmSchema,
	desktopAskSchema,
	desktopRequestSchema,
	desktopSignInSchema,
	doneSchema,
	pollAnswerSchema,
	pollSchema,
	sessionSchema,
	signInCodeSchema,
	signInSchema,
} from './session'

/** Signing in, on a phone and on the office's screen, and what is kept about oneself. */
export const sessionRoutes = {
	signIn: {
		...at('signIn'),
		access: 'open',
		function: 'session',
		status: 201,
		summary: 'Sign in with a code of wx.login',
		body: signInSchema,
		answer: sessionSchema,
		refuses: ['appidUnknown', 'codeInvalid', 'wechatBlocked', 'wechatBusy', 'wechatMisconfigured'],
	},
	signOut: {
		...at('signOut'),
		access: 'session',
		function: 'session',
		summary: 'End this session',
		answer: doneSchema,
	},
	signOutEverywhere: {
		...at('signOutEverywhere'),
		access: 'session',
		function: 'session',
		summary: 'End all sessions of the user who asks',
		answer: doneSchema,
	},
	startDesktopSignIn: {
		...at('startDesktopSignIn'),
		access: 'open',
		function: 'session',
		status: 201,
		summary: "Get a code for the office's screen (RFC 8628)",
		body: desktopRequestSchema,
		answer: desktopSignInSchema,
		refuses: ['appidUnknown'],
	},
	pollDesktopSignIn: {
		...at('pollDesktopSignIn'),
		access: 'open',
		function: 'session',
		summary: 'Ask whether the code on the screen was confirmed',
		body: pollSchema,
		answer: pollAnswerSchema,
		refuses: ['signInCodeUnknown', 'signInCodeExpired', 'signInCodeUsed'],
	},
	desktopSignIn: {
		...at('desktopSignIn'),
		access: roles,
		function: 'session',
		summary: 'What the phone shows before it confirms a code',
		params: v.object({ userCode: signInCodeSchema }),
		answer: desktopAskSchema,
		refuses: ['signInCodeUnknown', 'signInCodeExpired', 'signInCodeUsed'],
	},
	confirmDesktopSignIn: {
		...at('confirmDesktopSignIn'),
		access: roles,
		function: 'session',
		summary: "Let the office's screen in as the user who confirms",
		params: v.object({ userCode: signInCodeSchema }),
		body: confirmSchema,
		answer: doneSchema,
		refuses: ['identifierInvalid', 'signInCodeUnknown', 'signInCodeExpired', 'signInCodeUsed'],
	},
	me: {
		...at('me'),
		access: 'session',
		function: 'session',
		summary: 'What is kept about the user who asks',
		answer: profileSchema,
	},
	correctMe: {
		...at('correctMe'),
		access: 'session',
		function: 'session',
		summary: "Correct one's own name and phone; what is left out is erased",
		body: correctionSchema,
		answer: profileSchema,
		refuses: ['phoneInvalid', 'textTooLong', 'identifierInvalid', 'identifierReused'],
	},
} as const satisfies Record<string, Route>
