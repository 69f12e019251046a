import { isMatter } from '@huying/shared/matter/matters'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { fact as claimed, claimedOn } from '@huying/shared/text/zh-CN/claim'
import { urgencyMark } from '@huying/shared/text/zh-CN/desk'
import { caseText, matterText } from '@huying/shared/text/zh-CN/index'
import { facts as words } from '@huying/shared/text/zh-CN/office-case'
import * as upstream from '@huying/shared/text/zh-CN/register'
import { sayDateTime, sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { Card } from '../../kit/card'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { sayVillage } from '../../region/villages'
import { goTo } from '../../route/route'
import type { Seen } from './use-case'
import './case-facts.scss'

type Props = { view: Seen; tenant: Tenant | undefined; now: number }

/** Where, who, and what has been settled so far; only what this viewer was given. */
export function CaseFacts({ view, tenant, now }: Props) {
	const { village, urgency, kind, unitName, urged, reworks, rating, callerWithdrew, disclosure } = view
	const { answerBy, repeatOf } = view
	const named = matterOf(view)
	return (
		<Card>
			<View className="case-facts">
				<Fact label={words.place}>
					<Place view={view} village={village === undefined ? undefined : sayVillage(tenant, village)} />
				</Fact>
				<Fact label={words.caller}>
					<Caller view={view} />
				</Fact>
				{view.claimedAt !== undefined && (
					<Fact label={claimed}>{claimedOn(sayDateTime(view.claimedAt))}</Fact>
				)}
				{disclosure !== undefined && (
					<Fact label={words.about}>
						<AboutItem disclosure={disclosure.disclosure} />
					</Fact>
				)}
				{unitName !== undefined && view.responsibilities.length === 0 && (
					<Fact label={words.unit}>{unitName}</Fact>
				)}
				{urgency !== undefined && <Fact label={words.urgency}>{urgencyMark[urgency]}</Fact>}
				{named !== undefined && <Fact label={words.matter}>{named}</Fact>}
				{kind !== undefined && <Fact label={words.kind}>{caseText.kind[kind]}</Fact>}
				{urged > 0 && (
					<Fact label={words.urged} strong>
						{words.urgedTimes(urged)}
					</Fact>
				)}
				{reworks > 0 && <Fact label={words.reworks}>{words.reworkTimes(reworks)}</Fact>}
				{answerBy !== undefined && (
					<Fact label={upstream.answerByFact} strong>
						{upstream.answerByRead(sayTime(answerBy, now))}
					</Fact>
				)}
				{repeatOf !== undefined && (
					<Fact label={upstream.repeatOfFact}>
						<OpenEarlier earlier={repeatOf} />
					</Fact>
				)}
				{rating !== undefined && <Fact label={words.rating}>{sayRating(rating)}</Fact>}
			</View>
			{callerWithdrew && <View className="case-facts__note">{words.withdrew}</View>}
		</Card>
	)
}

/** The matter as the catalogue called it, or by the short list that a phone knows by itself. */
function matterOf({ matterName, matter }: Seen): string | undefined {
	return matterName ?? (matter !== undefined && isMatter(matter) ? matterText.matter[matter] : undefined)
}

function Fact({ label, strong = false, children }: PropsWithChildren<{ label: string; strong?: boolean }>) {
	return (
		<View className="case-facts__fact">
			<View className="case-facts__label">{label}</View>
			<View className={strong ? 'case-facts__value case-facts__value--strong' : 'case-facts__value'}>
				{children}
			</View>
		</View>
	)
}

function Place({ view, village }: { view: Seen; village: string | undefined }) {
	const { place } = view
	const said = [village ?? view.village ?? words.unplaced, place?.description].filter(Boolean)
	const { latitude, longitude } = place ?? {}
	const onMap = process.env.TARO_ENV === 'weapp' && latitude !== undefined && longitude !== undefined
	return (
		<>
			<View>{said.join('，')}</View>
			{onMap && (
				<Tap
					className="case-facts__act"
					onTap={() => {
						Taro.openLocation({ latitude, longitude }).catch(() => undefined)
					}}
				>
					<Icon name="map-pin" colour="accent" />
					<View>{words.openMap}</View>
				</Tap>
			)}
		</>
	)
}

/** What is asked about: opened where everybody reads it. */
function AboutItem({ disclosure }: { disclosure: string }) {
	return (
		<Tap className="case-facts__act" onTap={() => goTo('affairs/disclosure', { id: disclosure })}>
			<Icon name="file-text" colour="accent" />
			<View>{words.openItem}</View>
		</Tap>
	)
}

/** The earlier case that this one is about again. */
function OpenEarlier({ earlier }: { earlier: NonNullable<Seen['repeatOf']> }) {
	return (
		<Tap className="case-facts__act" onTap={() => goTo('office/case', { id: earlier.case })}>
			<Icon name="file-text" colour="accent" />
			<View>{upstream.openEarlier(earlier.number)}</View>
		</Tap>
	)
}

function Caller({ view: { caller, identity } }: { view: Seen }) {
	if (caller === undefined)
		return <View>{identity === 'named' ? words.hiddenCaller : caseText.identity[identity]}</View>
	const { name = words.noName, phone } = caller
	return (
		<>
			<View>{phone === undefined ? `${name}，${words.noPhone}` : name}</View>
			{phone !== undefined && (
				<Tap
					className="case-facts__act"
					onTap={() => {
						Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
					}}
				>
					<Icon name="phone" colour="accent" />
					<View>{words.call(phone)}</View>
				</Tap>
			)}
		</>
	)
}

function sayRating({ solved, content }: NonNullable<Seen['rating']>): string {
	const parts: string[] = [solved ? words.solved : words.unsolved]
	if (content !== undefined) parts.push(content ? words.content : words.discontent)
	return parts.join('，')
}
