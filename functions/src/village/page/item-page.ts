import type { Content } from '@huying/shared/disclosure/content'
import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { item as itemText, sayFigures, sayPeriod } from '@huying/shared/text/zh-CN/disclosure'
import { gonePage, itemPage, site } from '@huying/shared/text/zh-CN/village-page'
import { DAY } from '@huying/shared/time/day'
import type { VillagePlace } from '../../disclosure/village-place'
import { type Html, html } from './html'
import { type Page, section } from './layout'
import { balanceParts, rowsTable } from './tables'

/** One item as a page: whole, or what became of it. */
export function itemPageOf(view: DisclosureView, place: VillagePlace): Page {
	if (view.standing === 'withdrawn' || (view.content === undefined && view.standing === 'published'))
		return gone(view, place)
	return view.content === undefined
		? bare(view, place)
		: whole(view, JSON.parse(view.content) as Content, place)
}

const nameOf = ({ townName, villageName }: VillagePlace) => `${townName}${villageName}`
const addressOf = ({ village, disclosure }: DisclosureView) => `/v/${village}/${disclosure}`

/** Where it belongs, above everything else. */
const crumb = (view: DisclosureView, place: VillagePlace): Html =>
	html`<p class="quiet"><a href="/v/${view.village}">${nameOf(place)}</a> · ${view.groupName} · ${sayPeriod(view.period)}</p>`
const links = (view: DisclosureView, place: VillagePlace): Html =>
	html`<p><a class="open" href="/#/affairs/pages/disclosure/index?id=${view.disclosure}">${site.open}</a></p>
<p><a href="/v/${view.village}">${site.board(place.villageName)}</a></p>`

function whole(view: DisclosureView, content: Content, place: VillagePlace): Page {
	const edition = view.editions.find((one) => one.edition === view.shown)
	const last = view.editions.at(-1)
	const isLast = edition !== undefined && edition === last
	return {
		status: 200,
		indexed: isLast,
		title: `${content.title}，${nameOf(place)}${site.suffix}`,
		description: `${nameOf(place)}${view.groupName}，${sayPeriod(view.period)}。${edition ? sayFigures(edition.figures) : ''}。`,
		body: html`${crumb(view, place)}
<h1>${content.title}</h1>
${edition && !isLast && html`<p class="notice">${itemPage.earlier(edition.edition)}<a href="${addressOf(view)}">${itemPage.current}</a></p>`}
${content.balance && balanceParts(content.balance)}
${section(itemText.rows, rowsTable(content))}
${content.note !== undefined && section(itemText.note, html`<p>${content.note}</p>`)}
${
	view.photos.length > 0 &&
	section(
		itemText.photos,
		html`<div class="photos">${view.photos.map(({ url }, at) => html`<p><img src="${url}" alt="${itemPage.photo(at + 1)}" loading="lazy"></p>`)}</div>`,
	)
}
${
	view.papers.length > 0 &&
	section(
		itemText.papers,
		html`<ul class="plain">${view.papers.map(({ name, url }) => html`<li><a href="${url}">${itemPage.paper(name)}</a></li>`)}</ul>`,
	)
}
${history(view)}
${answers(view)}
${links(view, place)}`,
	}
}

/** When it was public, who passed it, what was corrected and why. */
function history(view: DisclosureView): Html {
	const [first] = view.editions
	const late = first !== undefined && first.at > view.dueAt
	const facts = [
		first && itemText.published(first.at),
		late && itemText.late(view.dueAt),
		view.reviewedAt !== undefined && itemText.reviewed,
		itemText.reads(view.reads),
	].filter((fact) => fact !== false && fact !== undefined)
	return section(
		itemPage.history,
		html`<p>${facts.join('，')}。</p>
<ul class="items">${view.editions.map(
			(edition) => html`<li>${
				edition.erased || edition.edition === view.shown
					? itemText.edition(edition.edition, edition.at)
					: html`<a href="${addressOf(view)}?edition=${edition.edition}">${itemText.edition(edition.edition, edition.at)}</a>`
			}
${edition.reason !== undefined && html`<br>${itemText.reason}：${edition.reason}`}
<br><span class="quiet"><code>${itemPage.entry(edition.entry, edition.digest)}</code></span></li>\n`,
		)}</ul>`,
	)
}

function answers({ asked, answers: given }: DisclosureView): Html {
	if (asked.asked === 0) return html``
	const took = asked.took === undefined ? '' : `，${itemText.took(Math.max(1, Math.round(asked.took / DAY)))}`
	return section(
		itemText.answers,
		html`<p>${itemText.asked(asked.asked, asked.answered)}${took}。</p>
<ul class="items">${given.map(
			({ at, unitName, words }) =>
				html`<li>${words}<br><span class="quiet">${itemText.answer(unitName, at)}</span></li>\n`,
		)}</ul>`,
	)
}

/** Its rows are gone as the rules have it; its sums stay. */
function bare(view: DisclosureView, place: VillagePlace): Page {
	const last = view.editions.at(-1)
	return {
		status: 200,
		indexed: false,
		title: `${view.groupName}，${sayPeriod(view.period)}，${nameOf(place)}${site.suffix}`,
		description: `${nameOf(place)}${view.groupName}，${sayPeriod(view.period)}。`,
		body: html`${crumb(view, place)}
<h1>${view.groupName}，${sayPeriod(view.period)}</h1>
${last?.erased && html`<p class="notice">${itemPage.expired(last.erased.at)}</p>`}
${last && html`<p>${sayFigures(last.figures)}</p>`}
${links(view, place)}`,
	}
}

/** What was taken down: that it was there, since when it is not, and why; nothing of what it said. */
function gone(view: DisclosureView, place: VillagePlace): Page {
	const said = gonePage.title(view.groupName, sayPeriod(view.period))
	const erased = view.editions.find((edition) => edition.erased)?.erased
	const at = view.withdrawal?.at ?? erased?.at
	return {
		status: 410,
		indexed: false,
		title: `${said}，${nameOf(place)}`,
		description: said,
		body: html`${crumb(view, place)}
<h1>${said}</h1>
${at !== undefined && html`<p>${gonePage.what(at)}</p>`}
${view.withdrawal && section(gonePage.why, html`<p>${view.withdrawal.words}</p>`)}
<p>${gonePage.log}</p>
<ul class="plain quiet">${view.editions.map(
			({ edition, at: published, entry, digest }) =>
				html`<li>${itemText.edition(edition, published)}<br><code>${itemPage.entry(entry, digest)}</code></li>\n`,
		)}</ul>
${links(view, place)}`,
	}
}
