import { mePage, time } from '@huying/shared/text/zh-CN/index'
import type { Profile } from '@huying/shared/user/user'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'
import { CorrectSheet } from './correct-sheet'

/** Everything that is kept, in plain words, and the way to correct it. */
export function KeptAboutMe({ profile }: { profile: Profile }) {
	const [open, setOpen] = useState(false)
	const text = mePage.kept
	const lines = [
		{ label: text.name, words: profile.name ?? text.none },
		{ label: text.phone, words: profile.phone ?? text.none },
		{ label: text.since, words: text.sinceWords(time.sayDay(profile.since, Date.now())) },
	]
	return (
		<Card>
			<Heading>{text.title}</Heading>
			<View className="me__lines">
				{lines.map(({ label, words }) => (
					<View key={label} className="me__line">
						<Quiet>{label}</Quiet>
						<View>{words}</View>
					</View>
				))}
			</View>
			<Buttons>
				<Button words={text.change} icon="pencil" look="calm" onTap={() => setOpen(true)} />
				<Button words={text.all} icon="user" look="calm" onTap={() => goTo('own/data')} />
			</Buttons>
			<View className="me__each">
				{text.each.map((sentence) => (
					<Quiet key={sentence}>{sentence}</Quiet>
				))}
			</View>
			{open && <CorrectSheet profile={profile} onClose={() => setOpen(false)} />}
		</Card>
	)
}
