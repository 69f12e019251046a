import { templates } from '@huying/shared/notice/notice'
import { neededFields } from '@huying/shared/readiness/template-fields'
import type { SetupView } from '@huying/shared/setup/setup-view'
import { notice as words } from '@huying/shared/text/zh-CN/setup-page'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field, TextInput } from '../../kit/field'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Heading, Quiet, Strong } from '../../kit/words'
import { Problem } from '../case/problem'
import { placeOf, settingsOf, type WrittenSettings, written, wrong } from './written'

/** `became`: this very version was saved a moment ago, or somebody else's came in place of what was written. */
type Props = {
	view: SetupView
	became: 'saved' | 'moved' | undefined
	onSaved: () => void
	onMoved: () => void
}
type Body = { version: number } & ReturnType<typeof settingsOf>

/** The templates of each mini-program and the hours in which nobody is disturbed. Other systems are only named. */
export function NoticeForm({ view: { settings, appids }, became, onSaved, onMoved }: Props) {
	const [form, setForm] = useState<WrittenSettings>(() => written(settings, appids))
	const [faults, setFaults] = useState<readonly string[]>([])
	const { busy, problem, send } = useSend<Body, unknown>(
		(body) => api.changeNoticeSettings({ body }),
		onSaved,
		words.untouched,
		onMoved,
	)
	const save = () => {
		const found = wrong(form)
		setFaults(found)
		if (found.length === 0) send({ version: settings.version, ...settingsOf(form, appids) })
	}
	const hours = faults.includes('hours') ? words.hourWrong : undefined
	return (
		<Card>
			<Heading>{words.heading}</Heading>
			<Quiet>{words.explain}</Quiet>
			{appids.length === 0 && <Quiet>{words.noApp}</Quiet>}
			{appids.map((appid) => (
				<View key={appid}>
					<Strong>{words.app(appid)}</Strong>
					{templates.map((template) => {
						const place = placeOf(appid, template)
						return (
							<Field
								key={template}
								label={words.template[template]}
								hint={words.fields(neededFields(template))}
								error={faults.includes(place) ? words.idWrong : undefined}
							>
								<TextInput
									label={words.template[template]}
									value={form.ids[place] ?? ''}
									most={64}
									onInput={(id) => setForm({ ...form, ids: { ...form.ids, [place]: id } })}
								/>
							</Field>
						)
					})}
				</View>
			))}
			<Field label={words.quiet} hint={words.hour} error={hours}>
				<TextInput
					label={words.quiet}
					value={form.from}
					most={2}
					number
					onInput={(from) => setForm({ ...form, from })}
				/>
			</Field>
			<Field label={words.until}>
				<TextInput
					label={words.until}
					value={form.to}
					most={2}
					number
					onInput={(to) => setForm({ ...form, to })}
				/>
			</Field>
			<View className="apart">
				<Quiet>{words.webhooks(settings.webhooks)}</Quiet>
			</View>
			<Problem words={problem} />
			{became === 'saved' && <NoticeBar words={words.saved} icon="check" />}
			{became === 'moved' && <NoticeBar words={words.moved} icon="circle-alert" />}
			<Buttons>
				<Button words={words.save} look="plain" busy={busy} onTap={save} />
			</Buttons>
		</Card>
	)
}
