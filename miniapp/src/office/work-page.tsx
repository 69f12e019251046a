import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from '../kit/icon'
import { Page } from '../kit/page'
import { Tap } from '../kit/tap'
import { useWide } from '../kit/wide'
import { Heading, Quiet } from '../kit/words'
import { goBack } from '../route/route'
import './work-page.scss'

type Props = PropsWithChildren<{ title: string; explain: string; back: string }>

/** A page of the office's beside the desk: what it is about, and the way back. */
export function WorkPage({ title, explain, back, children }: Props) {
	const wide = useWide()
	return (
		<Page dense={wide} full={wide} title={title}>
			<View className={wide ? 'work-page work-page--wide' : 'work-page'}>
				{wide && (
					<Tap className="work-page__back" label={back} onTap={goBack}>
						<Icon name="arrow-left" colour="accent" />
						<View>{back}</View>
					</Tap>
				)}
				<Heading level={1}>{title}</Heading>
				<Quiet>{explain}</Quiet>
				{children}
			</View>
		</Page>
	)
}
