export default definePageConfig({ navigationBarTitleText: '我们吹的哨', enablePullDownRefresh: true })
