export default definePageConfig({ navigationBarTitleText: '双人复核' })
