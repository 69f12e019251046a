import { disclosureName } from '@huying/shared/disclosure/disclosure'
import { HOME } from '../seed/disclosure-stories'
import { periodOf } from '../seed/tell-disclosures'

/** What the walked village published of its money, of the last quarter that the stories tell of. */
const funds = disclosureName(HOME, 'funds', periodOf({ group: 'funds', ago: 0 }, Date.now()))

/** Every page there is, for pictures: where, and who looks at it. */
export const pages = [
	{ name: 'home', path: 'pages/home/index', who: 'resident' },
	{ name: 'report', path: 'pages/report/index', who: 'resident' },
	{ name: 'cases', path: 'pages/cases/index', who: 'resident' },
	{ name: 'case', path: 'pages/case/index?id=demo-370404-streetlight', who: 'resident' },
	{ name: 'case-closed', path: 'pages/case/index?id=demo-370404-manhole', who: 'resident' },
	{ name: 'case-public', path: 'pages/case/index?id=demo-370404-no-water', who: 'resident' },
	{ name: 'inbox', path: 'pages/inbox/index', who: 'resident' },
	{ name: 'me', path: 'pages/me/index', who: 'resident' },
	{ name: 'sign-in', path: 'pages/sign-in/index', who: 'nobody' },
	{
		name: 'decision',
		path: 'affairs/pages/decision/index?id=370404103239-demo-wells-for-the-west',
		who: 'nobody',
	},
	{ name: 'village', path: `affairs/pages/village/index?village=${HOME}`, who: 'nobody' },
	{ name: 'disclosure', path: `affairs/pages/disclosure/index?id=${funds}`, who: 'nobody' },
	{ name: 'poster', path: `affairs/pages/poster/index?village=${HOME}&id=${funds}`, who: 'nobody' },
	{ name: 'objection', path: `affairs/pages/objection/index?id=${funds}`, who: 'resident' },
	{ name: 'villager', path: `affairs/pages/villager/index?village=${HOME}`, who: 'resident' },
	{ name: 'services', path: 'errands/pages/services/index', who: 'nobody' },
	{
		name: 'services-found',
		path: `errands/pages/services/index?find=${encodeURIComponent('老人证怎么办')}`,
		who: 'nobody',
	},
	{ name: 'service', path: 'errands/pages/service/index?code=elder-card', who: 'nobody' },
	{ name: 'service-in-person', path: 'errands/pages/service/index?code=id-card', who: 'nobody' },
	{ name: 'circle', path: `errands/pages/circle/index?village=${HOME}`, who: 'nobody' },
	{ name: 'question', path: 'errands/pages/question/index?service=elder-card', who: 'resident' },
	{ name: 'office-lists', path: 'office/pages/lists/index', who: 'dispatcher' },
	{ name: 'office-sign-in', path: 'office/pages/sign-in/index', who: 'nobody' },
	{ name: 'office-desk', path: 'office/pages/desk/index', who: 'dispatcher' },
	{ name: 'office-case', path: 'office/pages/case/index?id=demo-370404-workshops', who: 'dispatcher' },
	{ name: 'office-follow-up', path: 'office/pages/follow-up/index', who: 'dispatcher' },
	{ name: 'office-deliveries', path: 'office/pages/deliveries/index', who: 'dispatcher' },
	{ name: 'office-safety', path: 'office/pages/safety/index', who: 'dispatcher' },
	{ name: 'office-catalogue', path: 'office/pages/catalogue/index', who: 'dispatcher' },
	{ name: 'office-rules', path: 'office/pages/rules/index', who: 'dispatcher' },
	{ name: 'office-admissions', path: 'office/pages/admissions/index', who: 'dispatcher' },
	{
		name: 'office-admission',
		path: 'office/pages/admission/index?id=demo-370404-admission-1',
		who: 'dispatcher',
	},
	{ name: 'office-admission-form', path: 'office/pages/admission-form/index', who: 'handler' },
	{ name: 'office-promises', path: 'office/pages/promises/index?unit=civil', who: 'handler' },
	{ name: 'office-disclosures', path: 'office/pages/disclosures/index', who: 'editor' },
	{ name: 'office-disclosure', path: `office/pages/disclosure/index?id=${funds}`, who: 'editor' },
	{ name: 'office-disclosure-form', path: `office/pages/disclosure-form/index?id=${funds}`, who: 'editor' },
	{ name: 'office-villagers', path: 'office/pages/villagers/index', who: 'editor' },
	{ name: 'office-bookkeeping', path: 'office/pages/bookkeeping/index', who: 'town' },
	{ name: 'office-groups', path: 'office/pages/groups/index', who: 'dispatcher' },
	{ name: 'office-owed', path: 'office/pages/owed/index', who: 'dispatcher' },
	{ name: 'office-decisions', path: 'office/pages/decision/index', who: 'editor' },
	{
		name: 'office-decision',
		path: 'office/pages/decision/index?id=370404103239-demo-idle-workshop-let',
		who: 'editor',
	},
	{ name: 'office-roster', path: 'office/pages/roster/index', who: 'dispatcher' },
	{ name: 'office-summons', path: 'office/pages/summons/index', who: 'town' },
	{ name: 'office-whistles', path: 'office/pages/whistles/index', who: 'town' },
	{ name: 'office-report-in', path: 'office/pages/report-in/index', who: 'town' },
	{ name: 'office-handover', path: 'office/pages/handover/index', who: 'dispatcher' },
	{ name: 'office-board', path: 'office/pages/board/index', who: 'dispatcher' },
	{ name: 'office-confirm', path: 'office/pages/confirm/index', who: 'dispatcher' },
	{ name: 'grid-day', path: 'grid/pages/day/index', who: 'worker' },
	{ name: 'grid-find', path: 'grid/pages/find/index', who: 'worker' },
	{ name: 'grid-settle', path: 'grid/pages/settle/index', who: 'worker' },
	{ name: 'grid-visit', path: 'grid/pages/visit/index', who: 'worker' },
	{ name: 'grid-patrol', path: 'grid/pages/patrol/index', who: 'worker' },
	{ name: 'examples-kit', path: 'examples/pages/kit/index', who: 'nobody' },
] as const

/** Who looks, by the name of a demonstration person. */
export const viewers = {
	resident: '秀兰大娘',
	dispatcher: '受理员甲',
	handler: '民政局承办人',
	town: '峨山镇承办人',
	editor: '榴园镇周庄村村务公开员',
	worker: '榴园镇周庄村网格员',
	nobody: undefined,
} as const
