import { placesIn } from '@huying/shared/reply-template/places'
import { templateSteps, templatesFor } from '@huying/shared/reply-template/reply-template'
import { choice as words } from '@huying/shared/text/zh-CN/reply-template'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Tap } from '../../kit/tap'
import { Quiet } from '../../kit/words'
import type { OfficeMove } from '../case/moves'
import { useKeyHints } from '../key-hints'
import { useHotkeys } from '../register/use-hotkeys'
import { isWritingIn, jump } from './jump'
import { useTemplates } from './use-templates'
import './templates-part.scss'

type Props = {
	/** The element that holds the box of the words. */
	id: string
	move: OfficeMove
	written: string
	onWrite: (written: string) => void
}

/** Taro's box has its words a moment after they are handed to it: how often it is looked at, and how long between. */
const LOOKS = 20
const BETWEEN = 50

/** Whether words are kept ready for a move. */
const hasTemplates = (move: OfficeMove): boolean => (templateSteps as readonly string[]).includes(move)

/** Words kept ready for a move: one fills the box, Tab goes from place to place in it. */
export function TemplatesPart({ id, move, written, onWrite }: Props) {
	const [open, setOpen] = useState(false)
	const [filled, setFilled] = useState(0)
	const active = hasTemplates(move)
	const keys = useKeyHints()
	const { value, failure } = useTemplates(active && open)
	const left = active ? placesIn(written).length : 0
	useHotkeys(left > 0, ({ key, alt, ctrl, shift }) => {
		if (key !== 'TAB' || alt || ctrl || !isWritingIn(id)) return false
		return jump(id, shift)
	})
	// once the box has the words, its first place is chosen
	useEffect(() => {
		if (filled === 0) return
		let looks = LOOKS
		const timer = setInterval(() => {
			if (jump(id) || --looks === 0) clearInterval(timer)
		}, BETWEEN)
		return () => clearInterval(timer)
	}, [filled, id])
	if (!active) return null
	const use = (template: string) => {
		setOpen(false)
		onWrite(written.trim() === '' ? template : `${written.trim()}\n${template}`)
		setFilled(filled + 1)
	}
	const ready = value && templatesFor(value, move)
	return (
		<View className="templates">
			{left > 0 && <Quiet>{keys ? words.placesByKeys(left) : words.places(left)}</Quiet>}
			<Buttons>
				<Button words={open ? words.close : words.use} look="calm" fit onTap={() => setOpen(!open)} />
				{left > 0 && process.env.TARO_ENV === 'h5' && (
					<Button words={words.next} look="calm" fit onTap={() => jump(id)} />
				)}
			</Buttons>
			{open && failure && <Quiet>{words.failed}</Quiet>}
			{open && ready?.length === 0 && <Quiet>{words.none}</Quiet>}
			{open &&
				ready?.map(({ code, name, words: template }) => (
					<Tap key={code} className="templates__one" onTap={() => use(template)}>
						<View className="templates__name">{name}</View>
						<View>{template}</View>
					</Tap>
				))}
		</View>
	)
}
