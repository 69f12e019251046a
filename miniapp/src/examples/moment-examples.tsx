import { kit, examples as words } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Empty } from '../kit/empty'
import { Failure } from '../kit/failure'
import { NoticeBar } from '../kit/notice-bar'
import { Qr } from '../kit/qr'
import { Buttons } from '../kit/row'
import { Sheet } from '../kit/sheet'
import { Waiting } from '../kit/waiting'
import { Heading, Paragraph } from '../kit/words'

const nothing = () => undefined

/** Nothing yet, not yet, not any more. */
export function MomentExamples() {
	const [open, setOpen] = useState(false)
	return (
		<>
			<Card>
				<NoticeBar words={kit.notice.offline} />
				<NoticeBar
					words={kit.notice.waiting(2)}
					icon="send"
					action={{ words: kit.notice.sendNow, onTap: nothing }}
				/>
				<Empty words={words.empty.words} action={{ words: words.empty.action, onTap: nothing }} />
				<Waiting />
			</Card>
			<Failure words={words.failure.words} kept={kit.failure.kept} onRetry={nothing} />
			<Card>
				<Heading>{words.section.qr}</Heading>
				<Qr text="https://example.invalid/s/8F3K-2QXD" />
			</Card>
			<Buttons>
				<Button words={words.sheet.open} look="calm" onTap={() => setOpen(true)} />
			</Buttons>
			<Sheet
				open={open}
				title={words.sheet.title}
				onClose={() => setOpen(false)}
				foot={<Button words={words.sheet.action} onTap={() => setOpen(false)} />}
			>
				<Paragraph>{words.sheet.words}</Paragraph>
			</Sheet>
		</>
	)
}
