import { kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { goBack, type TabName } from '../route/route'
import { useTypeSize } from '../type-size/type-size'
import { Icon } from './icon'
import { TabBar } from './tab-bar'
import { Tap } from './tap'
import './page.scss'

type Props = PropsWithChildren<{
	/** Where one is. WeChat shows it in its own bar; a browser shows it with a way back. */
	title?: string
	/** One of the three main pages: the bar at the bottom is drawn, and there is no way back. */
	tab?: TabName
	/** The office's denser type. */
	dense?: boolean
	/** No margins and no bottom space: the page fills the window itself (see Split). */
	full?: boolean
	/** Stays at the bottom, above the phone's own edge: the one thing to do next. */
	foot?: ReactNode
}>

/** The ground every page stands on: tokens, type size, safe edges, room at the bottom. */
export function Page({ title, tab, dense = false, full = false, foot, children }: Props) {
	const size = useTypeSize()
	useEffect(() => {
		if (title !== undefined) Taro.setNavigationBarTitle({ title }).catch(() => undefined)
	}, [title])
	const classes = ['huying', size, dense && 'dense', full && 'page--full', 'page'].filter(Boolean).join(' ')
	const bottom = foot ? 'page__body page__body--foot' : tab ? 'page__body page__body--tab' : 'page__body'
	return (
		<View className={classes}>
			{process.env.TARO_ENV === 'h5' && tab === undefined && !full && <BrowserBar title={title} />}
			<View className={bottom}>{children}</View>
			{foot && <View className="page__foot">{foot}</View>}
			{tab !== undefined && <TabBar now={tab} />}
		</View>
	)
}

function BrowserBar({ title }: { title: string | undefined }) {
	return (
		<View className="page__bar">
			<Tap className="page__back" label={kit.back} onTap={goBack}>
				<Icon name="arrow-left" large />
			</Tap>
			{title !== undefined && <View className="page__title">{title}</View>}
		</View>
	)
}
