import { templates } from '@huying/shared/notice/notice'
import type { SetupView } from '@huying/shared/setup/setup-view'
import { notice, check as words } from '@huying/shared/text/zh-CN/setup-page'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Heading, Paragraph, Quiet, Strong } from '../../kit/words'
import { Problem } from '../case/problem'
import './wechat-check.scss'

type Props = { view: SetupView; now: number; onDone: () => void }
type Check = SetupView['checks'][number]

/** WeChat answers so where it takes the token's question from known addresses only. */
const WHITELIST = '40164'

/** Asks WeChat whether the secrets and the templates are right. No message goes to anybody. */
export function WechatCheck({ view: { appids, checks, parameters, maySet }, now, onDone }: Props) {
	const { busy, problem, send } = useSend<object, unknown>(
		(body) => api.tryWechat({ body }),
		onDone,
		words.untouched,
	)
	const line = (name: string, said: string) => (
		<View key={name} className="wechat-check__one">
			<View className="wechat-check__name">{name}</View>
			<View className="wechat-check__said">{said}</View>
		</View>
	)
	const told = (check: Check) => (
		<View>
			<Quiet>{words.at(check.at, now)}</Quiet>
			{line(words.secret, words.outcome[check.secret])}
			{line(words.push, words.outcome[check.push])}
			{check.templates !== undefined &&
				templates.map((template) => {
					const fault = check.templates?.[template]
					return line(notice.template[template], fault === undefined ? words.right : words.fault[fault])
				})}
			{check.code !== undefined && (
				<Quiet>{check.code === WHITELIST ? words.whitelist : words.code(check.code)}</Quiet>
			)}
		</View>
	)
	return (
		<Card>
			<Heading>{words.heading}</Heading>
			<Paragraph>{words.explain}</Paragraph>
			{appids.map((appid) => {
				const check = checks.find((one) => one.appid === appid)
				return (
					<View key={appid} className="wechat-check__app">
						<Strong>{notice.app(appid)}</Strong>
						{check === undefined ? <Quiet>{words.never}</Quiet> : told(check)}
						<Quiet>{words.place(parameters.secret.replace('{appid}', appid))}</Quiet>
						<Quiet>{words.place(parameters.push.replace('{appid}', appid))}</Quiet>
					</View>
				)
			})}
			{busy && <Quiet>{words.waiting}</Quiet>}
			<Problem words={problem} />
			{maySet && (
				<Button
					words={words.start}
					look="calm"
					fit
					busy={busy}
					disabled={appids.length === 0}
					onTap={() => send({})}
				/>
			)}
		</Card>
	)
}
