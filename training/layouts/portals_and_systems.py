"""Pages of real systems: portals, archives, databases, chats; furniture in several languages."""

import html
import random
import string
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from evaluation.layouts.page import Field, Item, Page, Role, family


@dataclass(frozen=True)
class Tongue:
    """The words of a site's furniture in a language, and how it writes days."""

    code: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    days: tuple[str, ...]  # formats: {d}, {dd}, {m}, {mm}, {month}, {mon}, {yyyy}, {yy}, {weekday}
    menu: tuple[str, ...]
    more: tuple[str, ...]
    source: tuple[str, ...]
    by: tuple[str, ...]
    on: tuple[str, ...]
    photo: tuple[str, ...]
    share: tuple[str, ...]
    related: tuple[str, ...]
    comments: tuple[str, ...]
    boxes: tuple[str, ...]  # notices, sign-ups, adverts
    footer: tuple[str, ...]
    teasers: tuple[str, ...]
    ages: tuple[str, ...]
    reviews: tuple[str, ...]  # titles of digests
    author: tuple[str, ...]
    date: tuple[str, ...]


EN = Tongue(
    "en",
    ("January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ("{d} {month} {yyyy}", "{month} {d}, {yyyy}", "{weekday}, {d} {month} {yyyy}", "{yyyy}-{mm}-{dd}",
     "{weekday}, {month} {d}, {yyyy}", "{dd}/{mm}/{yyyy}", "{d} {mon} {yy}", "{mon} {d}, {yyyy}", "{d}-{mon}-{yyyy}"),
    ("Home", "News", "About us", "Contact", "Archive", "Members", "Events", "Gallery", "Log in", "Sign up", "Help",
     "Site map", "Library", "Departments", "Documents", "Calendar", "Search", "My account", "Forum", "Jobs"),
    ("Read more", "Continue reading", "More »", "Full story", "[...]", "Read on →", "View article", "Open original"),
    ("Source:", "Via", "First published in", "Origin:", "Originally appeared in", "Outlet:", "Taken from", "From"),
    ("By", "Written by", "Author:", "by", "Reporter:", "BY"),
    ("Published", "Posted on", "Date:", "Published on", "On", "Created:", "Dated"),
    ("Photo:", "Image:", "Picture:", "Photograph:"),
    ("Share", "Tweet", "Print", "E-mail this page", "Save", "Like (3)", "Pin it", "Copy link", "Report", "PDF version"),
    ("Related", "You may also like", "More on this subject", "Related posts", "See also", "Others are reading"),
    ("Leave a reply", "3 comments", "No comments yet.", "Add a comment", "Log in to post comments", "Comments are closed."),
    ("Subscribe to our newsletter: enter your e-mail address", "We use cookies to make this site work. Accept all  Settings",
     "Advertisement", "Support us with a small donation", "You have read 3 of 5 free articles this month.",
     "Get the app for a quicker look at the news", "Sponsored: kitchens made to measure in four weeks"),
    ("All rights reserved.", "Privacy policy", "Terms of use", "Powered by a free content system", "Back to top",
     "Accessibility", "Unsubscribe", "© The editors", "RSS", "Imprint"),
    ("Ferry timetable changes on Monday", "What the new fees mean for tenants", "Ten walks for a wet weekend",
     "Council puts off vote on the bridge", "Museum finds lost map in its cellar", "Market closes lower for third day",
     "A teacher, a boat and a long summer", "Hospital opens its second ward"),
    ("2 hours ago", "14 min ago", "yesterday", "3h", "just now", "5 hours ago", "1d"),
    ("Press review", "In the papers", "Daily clippings", "What others write", "Media summary", "Morning read", "News file",
     "Cuttings of the day", "Reading list", "Press cuttings"),
    ("Author", "By", "Writer", "Byline"),
    ("Date", "Published", "Issue of", "Publication date", "Day"),
)  # fmt: skip
DE = Tongue(
    "de",
    ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
     "Dezember"),
    ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    ("{d}. {month} {yyyy}", "{dd}.{mm}.{yyyy}", "{weekday}, {d}. {month} {yyyy}", "{weekday}, {dd}.{mm}.{yyyy}",
     "{d}.{m}.{yyyy}", "{dd}.{mm}.{yy}"),
    ("Startseite", "Aktuelles", "Über uns", "Kontakt", "Archiv", "Mitglieder", "Termine", "Suche", "Anmelden", "Presse",
     "Impressum", "Verwaltung", "Dokumente", "Bibliothek", "Hilfe", "Mein Konto", "Themen", "Meinung", "Wetter"),
    ("Weiterlesen", "Mehr lesen", "weiter …", "Zum Artikel", "[mehr]", "Lesen Sie hier weiter", "Ganzer Beitrag"),
    ("Quelle:", "Aus:", "Zuerst erschienen in", "Medium:", "Erschienen in", "Fundstelle:"),
    ("Von", "Autor:", "von", "Verfasst von", "Text:", "Geschrieben von"),
    ("Veröffentlicht am", "Datum:", "Erstellt am", "Stand:", "vom", "Ausgabe vom"),
    ("Foto:", "Bild:", "Aufnahme:"),
    ("Teilen", "Drucken", "Per E-Mail versenden", "Merken", "Als PDF", "Kommentieren", "Vorlesen", "Link kopieren"),
    ("Das könnte Sie auch interessieren", "Mehr zum Thema", "Ähnliche Beiträge", "Lesen Sie auch", "Meistgelesen"),
    ("Schreiben Sie einen Kommentar", "3 Kommentare", "Noch keine Kommentare", "Zum Kommentieren bitte anmelden"),
    ("Jetzt Newsletter abonnieren", "Wir verwenden Cookies. Alle akzeptieren  Einstellungen", "Anzeige",
     "Sie haben diesen Monat 3 von 5 freien Artikeln gelesen.", "Werbung: Fenster und Türen nach Maß",
     "Abo: vier Wochen kostenlos testen"),
    ("Alle Rechte vorbehalten.", "Datenschutz", "Impressum", "AGB", "Nach oben", "Barrierefreiheit", "Abmelden",
     "Nur für den internen Gebrauch. Weitergabe nicht gestattet."),
    ("Fähre fährt ab Montag öfter", "Was die neue Gebühr für Mieter bedeutet", "Stadtrat vertagt Streit um Brücke",
     "Museum findet verlorene Karte", "Zehn Wege für nasse Tage", "Schule öffnet nach langem Umbau"),
    ("vor 2 Stunden", "vor 14 Minuten", "gestern", "heute, 07:12", "vor 5 Std.", "gerade eben"),
    ("Presseschau", "Pressespiegel", "Blick in die Zeitungen", "Medienspiegel", "Was andere schreiben", "Tagesauswertung",
     "Ausschnitte"),
    ("Autor", "Verfasser", "Autor/in"),
    ("Datum", "Erscheinungstag", "Ausgabe", "Erschienen"),
)  # fmt: skip
FR = Tongue(
    "fr",
    ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
     "décembre"),
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    ("{d} {month} {yyyy}", "{dd}/{mm}/{yyyy}", "{weekday} {d} {month} {yyyy}", "le {d} {month} {yyyy}", "{dd}.{mm}.{yyyy}"),
    ("Accueil", "Actualités", "Qui sommes-nous", "Contact", "Archives", "Adhérents", "Agenda", "Rechercher", "Connexion",
     "Mon compte", "Aide", "Plan du site", "Presse", "Services", "Vie locale", "Forum"),
    ("Lire la suite", "En savoir plus", "Lire l'article", "Suite…", "Voir la page", "[+]"),
    ("Source :", "Paru dans", "D'après", "Extrait de", "Origine :", "Titre de presse :"),
    ("Par", "Auteur :", "par", "Propos recueillis par", "Écrit par"),
    ("Publié le", "Date :", "Mis en ligne le", "Édition du", "Paru le"),
    ("Photo :", "Crédit :", "Image :"),
    ("Partager", "Imprimer", "Envoyer à un ami", "Enregistrer", "Version PDF", "Réagir", "Écouter"),
    ("À lire aussi", "Sur le même sujet", "Articles liés", "Les plus lus", "Vous aimerez aussi"),
    ("Laisser un commentaire", "3 commentaires", "Aucun commentaire", "Connectez-vous pour réagir"),
    ("Recevez notre lettre d'information", "Nous utilisons des cookies. Tout accepter  Paramétrer", "Publicité",
     "Article réservé aux abonnés : il vous reste 2 lectures", "Faites un don", "Annonce : maisons au bord de l'eau"),
    ("Tous droits réservés.", "Mentions légales", "Vie privée", "Se désabonner", "Haut de page", "Plan du site"),
    ("Le bac change d'horaire lundi", "Ce que change la nouvelle taxe", "Le conseil reporte son vote sur le pont",
     "Dix balades par temps de pluie", "Le musée retrouve une carte perdue"),
    ("il y a 2 heures", "il y a 14 min", "hier", "à l'instant", "il y a 1 jour"),
    ("Revue de presse", "Dans les journaux", "La presse du jour", "Coupures", "Panorama de presse", "Ce qu'ils écrivent"),
    ("Auteur", "Signature", "Par"),
    ("Date", "Parution", "Édition"),
)  # fmt: skip
ES = Tongue(
    "es",
    ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
     "diciembre"),
    ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    ("{d} de {month} de {yyyy}", "{dd}/{mm}/{yyyy}", "{weekday}, {d} de {month} de {yyyy}", "{dd}-{mm}-{yyyy}",
     "{d} {month} {yyyy}"),
    ("Inicio", "Noticias", "Quiénes somos", "Contacto", "Archivo", "Socios", "Agenda", "Buscar", "Entrar", "Mi cuenta",
     "Ayuda", "Mapa del sitio", "Prensa", "Opinión", "Deportes", "El tiempo"),
    ("Leer más", "Seguir leyendo", "Ver artículo", "Más…", "Ir a la noticia", "[ver]"),
    ("Fuente:", "Publicado en", "Tomado de", "Medio:", "Vía", "Procedencia:"),
    ("Por", "Autor:", "por", "Redacción:", "Texto:"),
    ("Publicado el", "Fecha:", "Edición del", "Subido el", "Día:"),
    ("Foto:", "Imagen:", "Fotografía:"),
    ("Compartir", "Imprimir", "Enviar por correo", "Guardar", "Descargar PDF", "Me gusta", "Escuchar"),
    ("Noticias relacionadas", "Lea también", "Le puede interesar", "Lo más leído", "Más sobre el tema"),
    ("Deja un comentario", "3 comentarios", "Sin comentarios", "Identifíquese para comentar"),
    ("Suscríbete al boletín", "Usamos cookies propias y de terceros. Aceptar  Configurar", "Publicidad",
     "Hazte socio por 3 al mes", "Anuncio: ventanas a medida", "Te quedan 2 artículos gratis"),
    ("Todos los derechos reservados.", "Aviso legal", "Privacidad", "Darse de baja", "Subir", "Mapa web"),
    ("El transbordador cambia de horario", "Qué supone la nueva tasa", "El pleno aplaza el voto del puente",
     "El museo halla un mapa perdido", "Diez paseos para días de lluvia"),
    ("hace 2 horas", "hace 14 min", "ayer", "ahora mismo", "hace 1 día"),
    ("Revista de prensa", "Resumen de prensa", "En los diarios", "Recortes", "Lo que dicen los medios", "Dossier de prensa"),
    ("Autor", "Firma", "Por"),
    ("Fecha", "Edición", "Publicado"),
)  # fmt: skip
TR = Tongue(
    "tr",
    ("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"),
    ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"),
    ("{d} {month} {yyyy}", "{dd}.{mm}.{yyyy}", "{d} {month} {yyyy} {weekday}", "{dd}/{mm}/{yyyy}", "{dd} {month} {yyyy}"),
    ("Ana Sayfa", "Haberler", "Hakkımızda", "İletişim", "Arşiv", "Üyeler", "Etkinlikler", "Ara", "Giriş", "Üye ol",
     "Yardım", "Site haritası", "Gündem", "Ekonomi", "Spor", "Yazarlar"),
    ("Devamını oku", "Haberin devamı", "Tamamı için tıklayın", "Habere git", "[devam]"),
    ("Kaynak:", "Yayın:", "Alıntı:", "Gazete:"),
    ("Yazar:", "Haber:", "Yazan:"),
    ("Yayın tarihi:", "Tarih:", "Giriş:", "Eklenme:"),
    ("Fotoğraf:", "Görsel:", "Foto:"),
    ("Paylaş", "Yazdır", "E-posta gönder", "Kaydet", "PDF indir", "Beğen", "Dinle"),
    ("İlgili haberler", "Bunlar da ilginizi çekebilir", "En çok okunanlar", "Benzer yazılar"),
    ("Yorum yaz", "3 yorum", "Henüz yorum yok", "Yorum için giriş yapın"),
    ("Bültenimize abone olun", "Çerezleri kullanıyoruz. Kabul et  Ayarlar", "Reklam", "İlan: denize yakın evler",
     "Uygulamayı indirin"),
    ("Tüm hakları saklıdır.", "Gizlilik", "Künye", "Abonelikten çık", "Yukarı çık", "Kullanım şartları"),
    ("Vapur saatleri pazartesi değişiyor", "Yeni ücret kiracıya ne getiriyor", "Meclis köprü oylamasını erteledi",
     "Müze kayıp haritayı buldu", "Yağmurlu günler için on yürüyüş"),
    ("2 saat önce", "14 dk önce", "dün", "az önce", "1 gün önce"),
    ("Basın özeti", "Gazetelerde bugün", "Kupürler", "Basın taraması", "Günün haberleri", "Medya takibi"),
    ("Yazar", "Muhabir"),
    ("Tarih", "Yayın tarihi", "Baskı"),
)  # fmt: skip
TONGUES = (EN, EN, EN, DE, DE, FR, ES, TR)
SITES = (
    "Harbour Forum", "Oskell District Council", "Institute of Coastal Trade", "Verein Uferweg", "Union of Port Pilots",
    "Cercle des Quais", "Asociación Marisma", "Kıyı Derneği", "Tideway Intranet", "Salt Road Association",
    "Amt für Fischerei", "Mission at Velmoor", "Friends of the Lighthouse", "Bureau Sandrin", "Kontor Medien",
    "Fenwright Library", "Oberland Stiftung", "Team Liaison", "Staff Room", "Office of the Registrar",
)  # fmt: skip
USERS = ("mkessel", "Old Pilot", "anneke_77", "R. Dovane", "librarian2", "tide-watcher", "Selim K.", "Frau Ostrow", "admin",
         "clipbot", "jurek", "Moderator", "pressdesk", "quay_cat", "L. Ferrand", "webmaster")  # fmt: skip
REMARKS = (
    "Thanks for posting.", "Saw this too, not sure what to make of it.", "Anyone know more?", "+1", "As I said last week.",
    "Danke fürs Teilen!", "Merci pour le lien.", "¿Alguien tiene el texto completo?", "Teşekkürler.", "lol",
    "My brother works there and says it is worse.", "Please stay on topic.", "See my post on page 2 of this thread.",
)  # fmt: skip


def tongue(rng: random.Random) -> Tongue:
    """Choose the language of the furniture, English the most often."""
    return rng.choice(TONGUES)


def say(day: date, pattern: str, words: Tongue) -> str:
    """Write a day in a format of the language."""
    month = words.months[day.month - 1]
    return pattern.format(
        d=day.day, dd=f"{day.day:02}", m=day.month, mm=f"{day.month:02}", month=month,
        mon=month[:3], yyyy=day.year, yy=f"{day.year % 100:02}", weekday=words.weekdays[day.weekday()],
    )  # fmt: skip


def clock(rng: random.Random) -> str:
    """Write a time of day."""
    hour, minute = rng.randrange(24), rng.randrange(60)
    return rng.choice((f"{hour:02}:{minute:02}", f"{hour % 12 or 12}:{minute:02} am", f"{hour:02}.{minute:02}"))  # fmt: skip


def by_outlet(rng: random.Random, items: Sequence[Item]) -> list[list[Item]]:
    """Group items as if those of a group were from the same outlet."""
    groups, rest = [], list(items)
    while rest:
        size = rng.choice((1, 2, 2, 2, 3, 3, 4))
        first, chunk, rest = rest[0], rest[:size], rest[size:]
        groups.append([
            replace(each, outlet=first.outlet, host=first.host, url=each.url.replace(each.host, first.host),
                    credit=each.credit.replace(each.outlet, first.outlet))
            for each in chunk
        ])  # fmt: skip
    return groups


def by_day(rng: random.Random, items: Sequence[Item], back: bool = True) -> list[list[Item]]:
    """Group items as if those of a group were of the same day, the newest first or last."""
    groups: list[list[Item]] = []
    day, rest = items[0].published, list(items)
    while rest:
        size = rng.choice((1, 2, 2, 3, 4))
        chunk, rest = rest[:size], rest[size:]
        groups.append(
            [
                replace(
                    each,
                    published=day,
                    url=each.url.replace(f"{each.published:%Y/%m/%d}", f"{day:%Y/%m/%d}"),
                )
                for each in chunk
            ]
        )
        day += timedelta(days=-1 if back else 1) * rng.choice((1, 1, 1, 2))
    return groups


def some(rng: random.Random, item: Item, low: int, high: int) -> tuple[str, ...]:
    """Take the first paragraphs of an item."""
    return item.paragraphs[: rng.randint(low, high)]


def short(words: str, count: int, mark: str = "…") -> str:
    """Cut a text off after so many words, with a mark."""
    kept = words.split()
    return words if len(kept) <= count else " ".join(kept[:count]).rstrip(",;:.") + mark


def wrap(words: str, width: int, indent: str = "") -> str:
    """Break words into lines; 0 leaves them alone."""
    words = words.replace("\u200d", "")
    if not width:
        return words
    return ("\n" + indent).join(textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False))  # fmt: skip


def hashed(rng: random.Random) -> str:
    """Make a class name as bundlers do."""
    return rng.choice(("css-", "sc-", "_", "x", "jss")) + "".join(rng.choices(string.ascii_letters + string.digits, k=6))  # fmt: skip


def tag(
    page: Page, opening: str, words: str, role: Role, a: int | None = None, field: Field | None = None,
    value: str | None = None, end: str = "\n",
) -> None:  # fmt: skip
    """Put words into an element."""
    page.raw(f"<{opening}>")
    page.put(words, role, a, field, value)
    page.raw(f"</{opening.split()[0]}>{end}")


def begin(page: Page, title: str, code: str = "en", style: str = "", body: str = "body") -> None:
    """Open an HTML document."""
    page.raw(
        f'<!DOCTYPE html>\n<html lang="{code}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
    )
    page.raw((f"<style>{style}</style>" if style else "") + f"</head>\n<{body}>\n")


def finish(page: Page) -> None:
    """Close an HTML document."""
    page.raw("</body></html>\n")


def links(page: Page, words: Sequence[str], around: str = "ul", role: Role = "furniture") -> None:
    """Put a menu."""
    inner = {"ul": "li", "ol": "li", "div": "span", "p": "b", "tr": "td"}[around]
    page.raw(f"<{around}>")
    for each in words:
        page.raw(f"<{inner}><a href='#'>")
        page.put(each, role)
        page.raw(f"</a></{inner}>\n")
    page.raw(f"</{around}>\n")


def put_day(
    page: Page, a: int, item: Item, pattern: str, words: Tongue, upper: bool = False
) -> None:
    """Put an item's own day."""
    said = say(item.published, pattern, words)
    page.put(
        said.upper() if upper else said, "publication", a, "published", item.published.isoformat()
    )


def put_outlet(page: Page, a: int, item: Item, upper: bool = False) -> None:
    """Put an item's own outlet."""
    page.put(item.outlet.upper() if upper else item.outlet, "publication", a, "outlet")


def put_authors(
    page: Page, a: int, item: Item, by: str = "", comma: str = ", ", upper: bool = False
) -> None:
    """Put the authors, with a word before them."""
    if by:
        page.put(by, "byline", a)
        page.raw(" ")
    for number, name in enumerate(item.authors):
        page.raw(comma if number else "")
        page.put(name.upper() if upper else name, "byline", a, "author")


def put_paragraphs(page: Page, a: int, paragraphs: Sequence[str], opening: str = "p") -> None:
    """Put paragraphs of text in elements."""
    for each in paragraphs:
        tag(page, opening, each, "body", a)


def fields_line(
    page: Page, rng: random.Random, a: int, item: Item, order: Sequence[str], between: str, pattern: str, words: Tongue,
    labels: dict[str, str] | None = None, upper: bool = False,
) -> None:  # fmt: skip
    """Put outlet, day and authors in an order, with signs between them and labels before them."""
    labels = labels or {}
    for number, each in enumerate(order):
        page.raw(between if number else "")
        if each == "author":
            put_authors(page, a, item, labels.get(each, ""), upper=upper)
            continue
        if labels.get(each):
            page.put(labels[each], "publication", a)
            page.raw(" ")
        if each == "outlet":
            put_outlet(page, a, item, upper)
        elif each == "day":
            put_day(page, a, item, pattern, words)
        elif each == "time":
            page.put(clock(rng), "publication", a)


def order_of(rng: random.Random, *always: str, maybe: Sequence[str] = ()) -> list[str]:
    """Return fields in a random order."""
    order = [*always, *(each for each in maybe if rng.random() < 0.6)]
    rng.shuffle(order)
    return order


def pick(rng: random.Random, among: Sequence[str], count: int) -> list[str]:
    """Choose some of the words."""
    return rng.sample(list(among), min(count, len(among)))


# ---------------------------------------------------------------- HTML, several articles


@family
def wordpress_archive(rng: random.Random, items: Sequence[Item]) -> Page:
    """Archive of a WordPress blog of clippings: outlets as categories, excerpts, widgets."""
    page, words = Page("text/html"), tongue(rng)
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    begin(
        page,
        site,
        words.code,
        body=f'body class="archive category category-{rng.randint(2, 90)} wp-custom-logo"',
    )
    page.raw('<div id="page" class="hfeed site"><header id="masthead">')
    tag(page, "p class='site-title'", site, "furniture")
    if rng.random() < 0.5:
        tag(page, "p class='site-description'", rng.choice(words.reviews), "furniture")
    links(page, pick(rng, words.menu, rng.randint(3, 7)))
    page.raw('</header><div id="primary"><main>')
    days = rng.random() < 0.4
    groups = by_day(rng, items) if days else [list(items)]
    below = rng.random() < 0.5
    filed = rng.choice({"en": ("Filed under:", "Posted in", "Category:", "Tagged"), "de": ("Kategorie:", "Abgelegt unter"),
                        "fr": ("Classé dans", "Catégorie :"), "es": ("Archivado en", "Categoría:"),
                        "tr": ("Kategori:", "Etiket:")}[words.code])  # fmt: skip
    more, whole = rng.choice(words.more), rng.random() < 0.4
    heading, a = rng.choice(("h1", "h2", "h2", "h3")), 0
    with_reply = rng.random() < 0.6
    posted, by = rng.choice(words.on), rng.choice(words.by)
    byline, rng_sep = rng.random() < 0.5, rng.choice((" ", " | ", " · ", "<br>"))
    reply = rng.choice(words.comments)
    for group in groups:
        if days:
            day = group[0].published
            tag(
                page,
                "h2 class='day-title'",
                say(day, pattern, words),
                "section",
                None,
                "published",
                day.isoformat(),
            )
        for item in group:
            page.raw(f'<article id="post-{rng.randint(100, 9999)}" class="post type-post hentry">')
            page.raw(f'<{heading} class="entry-title"><a href="{item.url}" rel="bookmark">')
            page.put(item.headline, "headline", a)
            page.raw(f"</a></{heading}>\n")

            def meta(a: int = a, item: Item = item) -> None:
                page.raw('<div class="entry-meta">')
                if not days:
                    page.raw('<span class="posted-on">')
                    page.put(posted, "publication", a)
                    page.raw(" <time>")
                    put_day(page, a, item, pattern, words)
                    page.raw("</time></span> ")
                if byline:
                    page.raw('<span class="byline">')
                    put_authors(page, a, item, by)
                    page.raw("</span> ")
                page.raw(rng_sep)
                page.raw('<span class="cat-links">')
                page.put(filed, "publication", a)
                page.raw(" <a rel='category tag' href='#'>")
                put_outlet(page, a, item)
                page.raw("</a></span>")
                if with_reply:
                    page.raw(rng_sep)
                    tag(page, "span class='comments-link'", reply, "furniture")
                page.raw("</div>\n")

            if not below:
                meta()
            page.raw('<div class="entry-content">')
            if whole:
                put_paragraphs(page, a, some(rng, item, 1, 4))
            else:
                page.raw("<p>")
                page.put(
                    short(
                        item.paragraphs[0],
                        rng.randint(25, 55),
                        " [&hellip;]".replace("&hellip;", "…"),
                    ),
                    "body",
                    a,
                )
                page.raw(" <a class='more-link' href='#'>")
                page.put(more, "source_line", a)
                page.raw("</a></p>")
            page.raw("</div>\n")
            if below:
                meta()
            page.raw("</article>\n")
            a += 1
    page.raw("</main></div><aside id='secondary' class='widget-area'>")
    for title in pick(rng, words.related, 2):
        tag(page, "h2 class='widget-title'", title, "furniture")
        links(page, pick(rng, words.teasers, 3), role="teaser")
    tag(page, "p", rng.choice(words.boxes), "furniture")
    page.raw("</aside><footer>")
    tag(page, "div class='site-info'", rng.choice(words.footer), "furniture")
    page.raw("</footer></div>")
    finish(page)
    return page


@family
def drupal_rows(rng: random.Random, items: Sequence[Item]) -> Page:
    """A Drupal view: every field of every row in its own labelled division, in any order."""
    page, words = Page("text/html"), tongue(rng)
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    begin(page, f"{rng.choice(words.reviews)} | {site}", words.code)
    page.raw('<div id="block-main-menu" class="block-menu">')
    links(page, pick(rng, words.menu, rng.randint(4, 8)))
    page.raw('</div><div class="breadcrumb">')
    tag(page, "a href='/'", words.menu[0], "furniture", end=" » ")
    tag(page, "a href='/press'", rng.choice(words.reviews), "furniture")
    page.raw('</div><div class="view-content">')
    labels = rng.random() < 0.6
    order = order_of(rng, "title", "outlet", "day", "text", maybe=("author", "link"))
    if rng.random() < 0.6:
        order.remove("text")
        order.append("text")
    if rng.random() < 0.6:
        order.remove("title")
        order.insert(0, "title")
    names = {
        "outlet": rng.choice(words.source),
        "day": rng.choice(words.on),
        "author": rng.choice(words.by),
    }
    inner, dropped = rng.choice(("div", "span")), rng.choice(("", "outlet", "day", "author"))
    more, cut = rng.choice(words.more), rng.random() < 0.5
    for a, item in enumerate(items):
        page.raw(
            f'<div class="views-row views-row-{a + 1} {"views-row-odd" if a % 2 else "views-row-even"}">\n'
        )
        for each in order:
            if each == dropped and rng.random() < 0.3:
                continue
            page.raw(f'<div class="views-field views-field-{each} {hashed(rng)}">')
            if labels and each in names:
                role: Role = "byline" if each == "author" else "publication"
                tag(page, "span class='views-label'", names[each], role, a, end=" ")
            page.raw(f'<{inner} class="field-content">')
            if each == "title":
                page.raw(f'<a href="{item.url}">')
                page.put(item.headline, "headline", a)
                page.raw("</a>")
            elif each == "outlet":
                put_outlet(page, a, item)
            elif each == "day":
                put_day(page, a, item, pattern, words)
            elif each == "author":
                put_authors(page, a, item)
            elif each == "link":
                tag(page, f"a href='{item.url}'", more, "source_line", a)
            elif cut:
                page.put(short(item.paragraphs[0], rng.randint(20, 60), "..."), "body", a)
            else:
                put_paragraphs(page, a, some(rng, item, 1, 5))
            page.raw(f"</{inner}></div>\n")
        page.raw("</div>\n")
    page.raw('</div><ul class="pager">')
    for each in (
        "1",
        "2",
        "3",
        {"de": "nächste Seite ›", "fr": "suivant ›", "es": "siguiente ›", "tr": "sonraki ›"}.get(
            words.code, "next ›"
        ),
    ):
        tag(page, "li", each, "furniture")
    page.raw("</ul>")
    links(page, pick(rng, words.footer, 3), "p")
    finish(page)
    return page


@family
def joomla_blog(rng: random.Random, items: Sequence[Item]) -> Page:
    """A Joomla category: article details as a definition list before or after each item."""
    page, words = Page("text/html"), tongue(rng)
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    begin(page, site, words.code)
    page.raw('<div class="moduletable_menu">')
    links(page, pick(rng, words.menu, rng.randint(4, 9)))
    page.raw('</div><div class="blog">')
    tag(page, "h1", rng.choice(words.reviews), "furniture")
    details = {
        "en": "Details",
        "de": "Details",
        "fr": "Détails",
        "es": "Detalles",
        "tr": "Ayrıntılar",
    }[words.code]
    hits = {"en": "Hits:", "de": "Zugriffe:", "fr": "Clics :", "es": "Visitas:", "tr": "Gösterim:"}[
        words.code
    ]
    category = {
        "en": "Category:",
        "de": "Kategorie:",
        "fr": "Catégorie :",
        "es": "Categoría:",
        "tr": "Kategori:",
    }[words.code]
    as_source = rng.random() < 0.5
    label = rng.choice(words.source) if as_source else category
    by, on = rng.choice(words.by), rng.choice(words.on)
    after, order = (
        rng.random() < 0.4,
        order_of(rng, "outlet", "day", "hits", maybe=("author", "author")),
    )
    order = list(dict.fromkeys(order))
    more = rng.choice(words.more)
    per_row = rng.choice((1, 1, 2, 3))
    for a, item in enumerate(items):
        leading = a < 1
        page.raw('<div class="items-leading"><div class="leading-0">' if leading else
                 (f'<div class="items-row cols-{per_row}">' if (a - 1) % per_row == 0 else "") + '<div class="item column">')  # fmt: skip
        page.raw("<h2>" if rng.random() < 0.8 else '<h2 class="item-page-title">')
        page.raw(f'<a href="/index.php/{a}-article">')
        page.put(item.headline, "headline", a)
        page.raw("</a></h2>\n")

        def info(a: int = a, item: Item = item) -> None:
            page.raw('<dl class="article-info muted">')
            tag(page, "dt class='article-info-term'", details, "furniture")
            for each in order:
                page.raw(f'<dd class="{each}">')
                if each == "author":
                    put_authors(page, a, item, by)
                elif each == "outlet":
                    page.put(label, "publication", a)
                    page.raw(" ")
                    put_outlet(page, a, item)
                elif each == "day":
                    page.put(on, "publication", a)
                    page.raw(" <time>")
                    put_day(page, a, item, pattern, words)
                    page.raw("</time>")
                else:
                    page.put(f"{hits} {rng.randint(11, 4000)}", "furniture")
                page.raw("</dd>\n")
            page.raw("</dl>\n")

        if not after:
            info()
        put_paragraphs(page, a, some(rng, item, 1, 3))
        if rng.random() < 0.6:
            page.raw('<p class="readmore"><a class="btn" href="#">')
            page.put(
                f"{more}: {short(item.headline, 6)}" if rng.random() < 0.5 else more,
                "source_line",
                a,
            )
            page.raw("</a></p>")
        if after:
            info()
        page.raw(
            "</div></div>\n"
            if leading
            else "</div>" + ("</div>" if (a - 1) % per_row == per_row - 1 else "") + "\n"
        )
    page.raw('<div class="items-more">')
    links(page, pick(rng, words.teasers, 3), "ol", "teaser")
    page.raw("</div></div>")
    tag(page, "div class='footer'", f"© {items[0].published.year} {site}", "furniture")
    finish(page)
    return page


@family
def sharepoint_grouped_list(rng: random.Random, items: Sequence[Item]) -> Page:
    """A list of an intranet, grouped by source or day, as a table with headings in rows."""
    page, words = Page("text/html"), rng.choice((EN, EN, DE, FR, ES))
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    begin(page, site, words.code, body='body class="ms-backgroundImage"')
    page.raw('<div id="s4-workspace"><div id="DeltaTopNavigation">')
    links(page, pick(rng, words.menu, 5))
    page.raw('</div><div id="sideNavBox" class="ms-core-sideNavBox">')
    links(page, pick(rng, words.menu, 5))
    page.raw("</div>")
    tag(page, "h1 id='pageTitle'", rng.choice(words.reviews), "furniture")
    tag(
        page,
        "div class='ms-list-addnew'",
        rng.choice(("+ new item", "Neues Element", "or edit this list", "Find an item")),
        "furniture",
    )
    outlets = rng.random() < 0.65
    groups = by_outlet(rng, items) if outlets else by_day(rng, items)
    columns = order_of(rng, "day" if outlets else "outlet", maybe=("author", "modified", "type"))
    head = {
        "title": rng.choice({"de": ("Titel", "Überschrift"), "fr": ("Titre",), "es": ("Título",)}.get(words.code, ("Title", "Subject", "Headline"))),
        "day": rng.choice(words.date), "outlet": rng.choice(words.source).rstrip(" :"), "author": rng.choice(words.author),
        "modified": rng.choice(("Modified By", "Geändert von", "Created By")), "type": rng.choice(("Type", "Status")),
        "text": rng.choice(("Body", "Text", "Summary", "Description")),
    }  # fmt: skip
    own_row = rng.random() < 0.5  # the text in a row of its own
    names = ["title", *columns] if own_row else ["title", *columns, "text"]
    page.raw(
        '<table class="ms-listviewtable" border="0" cellpadding="1"><tr class="ms-viewheadertr">'
    )
    for each in names:
        tag(page, "th class='ms-vh2'", head[each], "furniture")
    page.raw("</tr>\n")
    label = head["outlet" if outlets else "day"]
    counts, collapse, a = rng.random() < 0.7, rng.choice(("- ", "▾ ", "")), 0
    for group in groups:
        page.raw(
            f'<tbody id="titl{rng.randint(1, 99)}-1_"><tr><td colspan="{len(names)}" class="ms-gb">{collapse}'
        )
        if rng.random() < 0.8:
            page.put(label, "section")
            page.raw(" : ")
        first = group[0]
        if outlets:
            page.put(first.outlet, "section", None, "outlet")
        else:
            page.put(
                say(first.published, pattern, words),
                "section",
                None,
                "published",
                first.published.isoformat(),
            )
        if counts:
            page.raw(" <span>(")
            page.put(f"{len(group)}", "section")
            page.raw(")</span>")
        page.raw("</td></tr></tbody>\n<tbody>")
        for item in group:
            page.raw('<tr class="ms-itmhover">')
            for each in names:
                page.raw('<td class="ms-vb2">')
                if each == "title":
                    page.raw('<a href="DispForm.aspx">')
                    page.put(item.headline, "headline", a)
                    page.raw("</a>")
                elif each == "day":
                    put_day(page, a, item, pattern, words)
                elif each == "outlet":
                    put_outlet(page, a, item)
                elif each == "author":
                    put_authors(page, a, item, comma="; ")
                elif each == "modified":
                    page.put(rng.choice(USERS), "furniture")
                elif each == "type":
                    page.put(rng.choice(("Article", "Clip", "Approved", "Draft")), "furniture")
                else:
                    page.raw('<div class="ExternalClass">')
                    put_paragraphs(page, a, some(rng, item, 1, 3), rng.choice(("p", "div")))
                    page.raw("</div>")
                page.raw("</td>")
            page.raw("</tr>\n")
            if own_row:
                page.raw(f'<tr><td colspan="{len(names)}"><div class="ExternalClass">')
                put_paragraphs(page, a, some(rng, item, 1, 4), rng.choice(("p", "div")))
                page.raw("</div></td></tr>\n")
            a += 1
        page.raw("</tbody>")
    page.raw("</table>")
    tag(page, "div class='ms-bottompaging'", f"1 - {a}", "furniture")
    finish(page)
    return page


@family
def mailchimp_campaign(rng: random.Random, items: Sequence[Item]) -> Page:
    """A campaign mail of nested tables, with papers or days as coloured bars over the items."""
    page, words = Page("text/html"), tongue(rng)
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    begin(page, site, words.code, "#outlook a{padding:0}.mcnPreviewText{display:none}")
    page.raw(
        '<center><table align="center" id="bodyTable"><tr><td align="center"><table class="templateContainer">'
    )
    cell = '<tr><td class="mcnTextBlockInner"><table class="mcnTextContentContainer"><tbody><tr><td class="mcnTextContent" style="padding:9px 18px;">'
    end = "</td></tr></tbody></table></td></tr>\n"

    def block(text: str, role: Role = "furniture") -> None:
        page.raw(cell)
        page.put(text, role)
        page.raw(end)

    if rng.random() < 0.7:
        block(
            rng.choice(
                (
                    "View this email in your browser",
                    "Im Browser ansehen",
                    "Voir dans le navigateur",
                    "Is this mail not shown well?",
                )
            )
        )
    title = (
        f"{site}: {rng.choice(words.reviews)}" if rng.random() < 0.5 else rng.choice(words.reviews)
    )
    page.raw(cell + "<h1>")
    page.put(title, "furniture")
    page.raw("</h1>")
    if rng.random() < 0.6:
        page.put(
            f"{say(items[0].published, pattern, words)} · No. {rng.randint(2, 400)}", "furniture"
        )
    page.raw(end)
    outlets = rng.random() < 0.6
    groups = by_outlet(rng, items) if outlets else by_day(rng, items)
    if rng.random() < 0.5:
        page.raw(cell)
        for group in groups:
            for item in group:
                page.raw("&bull; ")
                page.put(
                    short(
                        item.deck if rng.random() < 0.3 else item.headline, rng.randint(4, 9), ""
                    ),
                    "contents",
                )
                page.raw("<br>")
        page.raw(end)
    bold, image, more = rng.random() < 0.5, rng.random() < 0.4, rng.choice(words.more)
    by, a = rng.choice((*words.by, "")), 0
    line = order_of(rng, "day" if outlets else "outlet", maybe=("author",))
    place = rng.choice(("before", "after", "inline", "none" if outlets else "after"))
    between, with_deck = rng.choice((" | ", ", ", " • ", " / ")), rng.random() < 0.3
    for group in groups:
        page.raw(
            '<tr><td class="mcnCaptionBlockInner" bgcolor="#224466"><span style="color:#fff"><strong>'
        )
        first = group[0]
        if outlets:
            page.put(first.outlet, "section", None, "outlet")
        else:
            page.put(
                say(first.published, pattern, words),
                "section",
                None,
                "published",
                first.published.isoformat(),
            )
        page.raw("</strong></span></td></tr>\n")
        for item in group:
            if image and rng.random() < 0.5:
                page.raw('<tr><td class="mcnImageContent"><img alt="" src="x.png"></td></tr>')
            page.raw(cell)
            if place == "before":
                page.raw("<em>")
                fields_line(page, rng, a, item, line, between, pattern, words, {"author": by})
                page.raw("</em><br>")
            page.raw("<strong>" if bold else "<h3>")
            page.put(item.headline, "headline", a)
            page.raw("</strong><br>" if bold else "</h3>")
            if with_deck:
                tag(page, "em", item.deck, "deck", a, end="<br>\n")
            if place == "inline":
                page.raw("(")
                fields_line(page, rng, a, item, line, between, pattern, words, {"author": by})
                page.raw(") ")
            for number, each in enumerate(some(rng, item, 1, 3)):
                page.raw("<br><br>\n" if number else "")
                page.put(each, "body", a)
            if place == "after":
                page.raw("<br>\n<small>")
                fields_line(page, rng, a, item, line, between, pattern, words, {"author": by})
                page.raw("</small>")
            if rng.random() < 0.6:
                page.raw(rng.choice((" ", "<br>")) + f'<a href="{item.url}">')
                page.put(more, "source_line", a)
                page.raw("</a>")
            page.raw(end)
            a += 1
        if rng.random() < 0.2:
            block(rng.choice(words.boxes))
    page.raw(cell)
    for each in pick(rng, words.footer, 3):
        page.put(each, "furniture")
        page.raw("<br>")
    page.raw(end + "</table></td></tr></table></center>")
    finish(page)
    return page


@family
def outlook_saved_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail of a press office saved from Outlook: headings are only bold or underlined lines."""
    page, words = Page("text/html"), tongue(rng)
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    begin(
        page,
        site,
        words.code,
        "p.MsoNormal{margin:0cm;font-family:Calibri}",
        'body lang="EN-GB" link="#0563C1"',
    )
    page.raw('<div class="WordSection1">\n')
    empty = '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n'
    top = items[0].published
    for label, value in (
        (rng.choice(("From:", "Von:")), rng.choice(USERS)),
        (rng.choice(("Sent:", "Gesendet:")), f"{say(top, words.days[0], words)} {clock(rng)}"),
        (rng.choice(("To:", "An:")), f"Distribution list {site}"),
        (rng.choice(("Subject:", "Betreff:")), f"{rng.choice(words.reviews)}"),
    ):
        page.raw('<p class="MsoNormal"><b>')
        page.put(label, "furniture")
        page.raw("</b> ")
        page.put(value, "furniture")
        page.raw("<o:p></o:p></p>\n")
    page.raw(empty)
    if rng.random() < 0.6:
        tag(page, "p class='MsoNormal'", rng.choice(("Dear colleagues, please find today's cuttings below.", "Guten Morgen zusammen, anbei die Presse.",
            "Bonjour à tous, voici la presse du jour.", "All, see below. Comments to me.")), "furniture")  # fmt: skip
        page.raw(empty)
    outlets = rng.random() < 0.7
    groups = by_outlet(rng, items) if outlets else by_day(rng, items, rng.random() < 0.7)
    span = f'<span style="font-size:{rng.choice(("10.0", "11.0", "12.0"))}pt;color:#1F3864;mso-fareast-language:EN-US">'
    upper = rng.random() < 0.4
    open_head, close_head = rng.choice(
        (("<b><u>", "</u></b>"), ("<u>", "</u>"), ("<b>", "</b>"), ("<b><i>", "</i></b>"))
    )
    item_head = rng.choice((("<b>", "</b>"), ("", ""), ("<b>", "</b>"), ('<a href="#">', "</a>")))
    field = "day" if outlets else "outlet"
    place = rng.choice(("front", "own", "end", "none" if outlets else "own"))
    brackets, a = rng.choice((("(", ")"), ("[", "]"), ("", ""))), 0
    spaced = rng.random() < 0.6
    for group in groups:
        page.raw(f'<p class="MsoNormal">{open_head}{span}')
        first = group[0]
        if outlets:
            page.put(first.outlet.upper() if upper else first.outlet, "section", None, "outlet")
        else:
            said = say(first.published, pattern, words)
            page.put(
                said.upper() if upper else said,
                "section",
                None,
                "published",
                first.published.isoformat(),
            )
        page.raw(f"<o:p></o:p></span>{close_head}</p>\n" + (empty if rng.random() < 0.5 else ""))
        for item in group:
            page.raw('<p class="MsoNormal">' + span)
            if place == "front":
                page.raw(brackets[0])
                fields_line(page, rng, a, item, [field], "", pattern, words)
                page.raw(brackets[1] + " ")
            page.raw(item_head[0])
            page.put(item.headline, "headline", a)
            page.raw(item_head[1] + "<o:p></o:p></span></p>\n")
            if place == "own":
                page.raw('<p class="MsoNormal"><i>')
                fields_line(
                    page,
                    rng,
                    a,
                    item,
                    [field, *(["author"] if rng.random() < 0.4 else [])],
                    " – ",
                    pattern,
                    words,
                )
                page.raw("<o:p></o:p></i></p>\n")
            for each in some(rng, item, 1, 4):
                page.raw('<p class="MsoNormal">' + span)
                page.put(each, "body", a)
                page.raw("<o:p></o:p></span></p>\n" + (empty if spaced else ""))
            if place == "end":
                page.raw('<p class="MsoNormal" align="right">' + brackets[0])
                fields_line(page, rng, a, item, [field], "", pattern, words)
                page.raw(brackets[1] + "<o:p></o:p></p>\n")
            page.raw(empty)
            a += 1
    page.raw('<p class="MsoNormal">')
    page.put(rng.choice(USERS), "furniture")
    page.raw("<br>")
    page.put(f"{site} | Tel. +00 {rng.randint(100, 999)} {rng.randint(1000, 9999)}", "furniture")
    page.raw("</p>")
    if rng.random() < 0.6:
        tag(page, "p class='MsoNormal'", rng.choice(("This message may contain confidential information. If you are not the addressee, delete it.",
            "Diese Nachricht ist vertraulich. Bitte denken Sie an die Umwelt, bevor Sie drucken.")), "furniture")  # fmt: skip
    page.raw("</div>")
    finish(page)
    return page


@family
def word_web_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A Word document saved as a web page: list paragraphs, bookmarks, sources in small type."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    page.raw(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\n<head>'
    )
    page.raw(
        '<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:View>Print</w:View></xml><![endif]-->'
    )
    page.raw(
        "<style><!-- p.MsoTitle {mso-style-link:x} --></style></head><body lang=DE><div class=WordSection1>\n"
    )
    tag(page, "p class=MsoTitle", f"{rng.choice(words.reviews)} {rng.choice(SITES)}", "furniture")
    if rng.random() < 0.6:
        tag(
            page,
            "p class=MsoSubtitle",
            f"{say(items[0].published, words.days[0], words)}",
            "furniture",
        )
    kind = rng.choice(("outlet", "day", "both"))
    outer = by_day(rng, items) if kind != "outlet" else [list(items)]
    symbol = rng.choice(("·", "o", "§", "–"))
    if rng.random() < 0.5:
        for number, item in enumerate(items):
            page.raw(f'<p class=MsoToc1><a href="#_Toc{number}">')
            page.put(
                item.headline if rng.random() < 0.7 else short(item.headline, 5, ""), "contents"
            )
            page.raw("<span style='mso-tab-count:1 dotted'>....</span>")
            page.put(str(2 + number // 2), "contents")
            page.raw("</a></p>\n")
    numbered, listed = rng.random() < 0.4, rng.random() < 0.4
    sub = rng.choice(("h2", "h3", "p class=MsoHeading9"))
    foot = rng.choice(("small", "line", "title", "none"))
    rest = ["day"] if kind == "outlet" else ["outlet"] if kind == "day" else []
    if (foot != "none" and rng.random() < 0.4) or not rest:
        rest.append("author")
    if kind == "day" and foot == "none":
        foot = "line"
    between, a = rng.choice((", ", "; ", " / ", " – ")), 0
    for group in outer:
        if kind != "outlet":
            page.raw("<h1><span style='mso-bookmark:x'>")
            day = group[0].published
            page.put(say(day, pattern, words), "section", None, "published", day.isoformat())
            page.raw("</span></h1>\n")
        for inner in by_outlet(rng, group) if kind != "day" else [group]:
            if kind != "day":
                page.raw(f"<{sub}>")
                page.put(inner[0].outlet, "section", None, "outlet")
                page.raw(f"</{sub.split()[0]}>\n")
            for item in inner:
                if listed:
                    page.raw(
                        f"<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0'><![if !supportLists]><span>{symbol}<span>&nbsp;&nbsp; </span></span><![endif]><b>"
                    )
                else:
                    page.raw(
                        f"<p class=MsoNormal><a name='_Toc{a}'></a><b><span lang=EN-GB>"
                        + (f"{a + 1}. " if numbered else "")
                    )
                page.put(item.headline, "headline", a)
                page.raw("</b>" if listed else "</span></b>")
                if foot == "title":
                    page.raw(" (")
                    fields_line(page, rng, a, item, rest, between, pattern, words)
                    page.raw(")")
                page.raw("<o:p></o:p></p>\n")
                if foot == "line":
                    page.raw("<p class=MsoNormal><i>")
                    fields_line(page, rng, a, item, rest, between, pattern, words)
                    page.raw("</i></p>\n")
                put_paragraphs(
                    page, a, some(rng, item, 1, 4), "p class=MsoBodyText style='text-align:justify'"
                )
                if foot == "small":
                    page.raw("<p class=MsoNormal align=right><span style='font-size:8.0pt'>")
                    fields_line(page, rng, a, item, rest, between, pattern, words)
                    page.raw("</span></p>\n")
                page.raw("<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n")
                a += 1
    page.raw("<div style='mso-element:footer'><p class=MsoFooter>")
    page.put(rng.choice(words.footer), "furniture")
    page.raw("</p></div></div>")
    finish(page)
    return page


@family
def news_clusters(rng: random.Random, items: Sequence[Item]) -> Page:
    """Clusters of an aggregator: a lead with a snippet, below it headlines with outlet and age."""
    page, words = Page("text/html"), tongue(rng)
    begin(page, "News", words.code)
    c = [hashed(rng) for _ in range(8)]
    pattern = rng.choice(words.days)
    page.raw(f"<c-wiz><header class={c[0]}>")
    for each in pick(rng, words.menu, rng.randint(3, 8)):
        tag(page, f"div class={c[1]} role=menuitem", each, "furniture")
    page.raw("</header><main>")
    above, dates = rng.random() < 0.6, rng.random() < 0.35
    cover = rng.choice(
        (
            "View Full Coverage",
            "Full coverage",
            "Alle Artikel",
            "Toute la couverture",
            "Cobertura completa",
            "Tümünü gör",
        )
    )
    by = rng.choice(words.by)
    authors, dot = rng.random() < 0.3, rng.choice((" · ", " ", " – ", ""))
    rest, a = list(items), 0
    section = None
    while rest:
        size = rng.choice((1, 2, 3, 3, 4))
        cluster, rest = rest[:size], rest[size:]
        if rng.random() < 0.4 and cluster[0].topic != section:
            section = cluster[0].topic
            tag(page, f"h2 class={c[2]}", section, "section")
        page.raw(f"<div class={c[3]} jscontroller=x>")
        for number, item in enumerate(cluster):
            page.raw(f"<article class='{c[4]} {c[5]}' jslog=95014>")

            def line(a: int = a, item: Item = item) -> None:
                page.raw(f"<div class={c[6]}><img src=f.png alt=''><div data-n-tid=9>")
                put_outlet(page, a, item)
                page.raw(f"</div>{dot}<time class={c[7]}>")
                if dates:
                    put_day(page, a, item, pattern, words)
                else:
                    page.put(rng.choice(words.ages), "furniture")
                page.raw("</time>")
                if authors and rng.random() < 0.5:
                    page.raw(f"<span class={c[1]}>")
                    put_authors(page, a, item, by)
                    page.raw("</span>")
                page.raw("</div>\n")

            if above:
                line()
            page.raw("<h3>" if number == 0 else "<h4>")
            page.raw('<a href="./articles/CBM">')
            page.put(item.headline, "headline", a)
            page.raw("</a></h3>\n" if number == 0 else "</a></h4>\n")
            if number == 0 and rng.random() < 0.75:
                tag(page, "span", short(item.paragraphs[0], rng.randint(15, 40)), "body", a)
            if not above:
                line()
            page.raw("</article>\n")
            a += 1
        if rng.random() < 0.7:
            tag(page, "a", cover, "furniture")
        page.raw("</div>")
    page.raw("</main>")
    for each in pick(rng, words.boxes, 1) + pick(rng, words.footer, 2):
        tag(page, "div", each, "furniture")
    finish(page)
    return page


@family
def feed_reader(rng: random.Random, items: Sequence[Item]) -> Page:
    """A feed reader's list by feed or by day: subscriptions at the side, entries cut off."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    begin(page, "(12) Reader", words.code)
    outlets = rng.random() < 0.6
    groups = by_outlet(rng, items) if outlets else by_day(rng, items)
    page.raw('<div id="sidebar"><div class="folder">')
    tag(
        page,
        "span",
        rng.choice(
            ("All items", "Subscriptions", "Alle Feeds", "Tous les articles", "Mis fuentes")
        ),
        "furniture",
    )
    page.raw("<ul>")
    for outlet in dict.fromkeys(item.outlet for group in groups for item in group):
        page.raw("<li class=feed>")
        page.put(outlet, "furniture")
        page.raw(" <i>")
        page.put(str(rng.randint(1, 99)), "furniture")
        page.raw("</i></li>\n")
    page.raw("</ul></div></div><div id=stream>")
    for each in pick(
        rng,
        (
            "Mark all as read",
            "Newest first",
            "Refresh",
            "Unread only",
            "Alle als gelesen markieren",
            "Expanded view",
            "Tout marquer comme lu",
        ),
        3,
    ):
        tag(page, "span class=btn", each, "furniture")
    kind, a = rng.choice(("ul", "div", "table")), 0
    with_star, cut = rng.random() < 0.5, rng.random() < 0.6
    parts = order_of(
        rng, *([] if outlets else ["outlet"]), maybe=("author", "day") if outlets else ("author",)
    )
    between = rng.choice((" / ", " · ", " by ".replace(" by ", " — "), " | "))
    actions = pick(
        rng,
        ("Keep unread", "Star", "Share", "Visit site", "Tag", "Später lesen", "Open in new tab"),
        3,
    )
    for group in groups:
        first = group[0]
        page.raw("<h2 class=group-title>" if kind != "div" else "<div class=group-title><a href=#>")
        if outlets:
            page.put(first.outlet, "section", None, "outlet")
        else:
            page.put(
                say(first.published, pattern, words),
                "section",
                None,
                "published",
                first.published.isoformat(),
            )
        page.raw("</h2>\n" if kind != "div" else "</a></div>\n")
        page.raw(
            {
                "ul": "<ul class=entries>",
                "div": "<div class=entries>",
                "table": "<table class=entries>",
            }[kind]
        )
        for item in group:
            page.raw(
                {
                    "ul": "<li class=entry>",
                    "div": "<div class='entry unread'>",
                    "table": "<tr class=entry><td>",
                }[kind]
            )
            page.raw("&#9734; " if with_star else "")
            tag(page, "a class=entry-title target=_blank", item.headline, "headline", a)
            if parts:
                page.raw("<span class=entry-meta>")
                fields_line(page, rng, a, item, parts, between, pattern, words)
                page.raw("</span> ")
            if rng.random() < 0.6:
                tag(page, "span class=age", rng.choice(words.ages), "furniture")
            if cut:
                tag(
                    page,
                    "div class=summary",
                    short(
                        item.paragraphs[0], rng.randint(18, 50), rng.choice(("…", "...", " […]"))
                    ),
                    "body",
                    a,
                )
            else:
                page.raw("<div class=content>")
                put_paragraphs(page, a, some(rng, item, 1, 4))
                page.raw("</div>")
                for each in actions:
                    tag(page, "span class=action", each, "furniture", end=" ")
            page.raw({"ul": "</li>\n", "div": "</div>\n", "table": "</td></tr>\n"}[kind])
            a += 1
        page.raw({"ul": "</ul>", "div": "</div>", "table": "</table>"}[kind])
    tag(
        page,
        "p",
        rng.choice(
            ("No more items.", "You're all caught up", "Keine weiteren Einträge", "End of stream")
        ),
        "furniture",
    )
    page.raw("</div>")
    finish(page)
    return page


@family
def telegram_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """History of a channel exported as HTML: service lines with days, joined messages, forwards."""
    page = Page("text/html")
    begin(page, "Exported Data", style="div.message{padding:5px}")
    channel = rng.choice(SITES) + rng.choice((" | clips", " News", " 🗞", ""))
    page.raw(
        '<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">'
    )
    page.put(channel, "furniture")
    page.raw('</div></div></div><div class="page_body chat_page"><div class="history">\n')
    groups, a, number = by_day(rng, items, False), 0, rng.randint(10, 5000)
    how, sign = rng.choice(("forward", "hash", "end", "bold")), rng.choice(("👉 ", "🔗 ", "", "© "))
    pattern = rng.choice(("{d} {month} {yyyy}", "{month} {d}, {yyyy}", "{dd}.{mm}.{yyyy}"))
    headed, linked = rng.random() < 0.75, rng.random() < 0.5
    small = rng.choice(("https://t.example/clips", "Join our channel", "Subscribe ➡️ @clips", ""))
    for group in groups:
        day = group[0].published
        page.raw(f'<div class="message service" id="message-{number}"><div class="body details">')
        page.put(say(day, pattern, EN), "section", None, "published", day.isoformat())
        page.raw("</div></div>\n")
        for place, item in enumerate(group):
            number += 1
            page.raw(
                f'<div class="message default clearfix{" joined" if place else ""}" id="message{number}"><div class="body">'
            )
            page.raw(
                f'<div class="pull_right date details" title="{day:%d.%m.%Y} 09:{place + 10}:00">'
            )
            page.put(f"{rng.randint(6, 23):02}:{rng.randint(0, 59):02}", "furniture")
            page.raw("</div>\n")
            if not place:
                tag(page, 'div class="from_name"', channel, "furniture")
            if how == "forward":
                page.raw('<div class="forwarded body"><div class="from_name">')
                put_outlet(page, a, item)
                page.raw(' <span class="date details">')
                page.put(
                    f"{day:%d.%m.%Y} 07:{place + 11}:21",
                    "publication",
                    a,
                    "published",
                    day.isoformat(),
                )
                page.raw("</span></div>\n")
            page.raw('<div class="text">')
            if how == "bold":
                page.raw("<strong>")
                put_outlet(page, a, item)
                page.raw(":</strong> " if rng.random() < 0.5 else "</strong><br>")
            if headed:
                page.raw("<strong>")
                page.put(item.headline, "headline", a)
                page.raw("</strong><br><br>")
            for index, each in enumerate(some(rng, item, 1, 3)):
                page.raw("<br><br>" if index else "")
                page.put(each, "body", a)
            if how == "hash":
                page.raw("<br><br><a href='#' onclick='return ShowHashtag()'>#")
                page.put(item.outlet.replace(" ", "_"), "publication", a, "outlet", item.outlet)
                page.raw("</a> #")
                page.put(item.topic.lower(), "furniture")
            elif how == "end":
                page.raw("<br><br>" + sign)
                put_outlet(page, a, item)
            if linked:
                page.raw(f'<br><a href="{item.url}">')
                page.put(item.url, "source_line", a, "url")
                page.raw("</a>")
            if small and rng.random() < 0.6:
                page.raw("<br><em>")
                page.put(small, "furniture")
                page.raw("</em>")
            page.raw("</div>")
            if how == "forward":
                page.raw("</div>")
            if rng.random() < 0.3:
                page.raw('<div class="signature details">')
                page.put(rng.choice(USERS), "furniture")
                page.raw("</div>")
            page.raw("</div></div>\n")
            a += 1
            if rng.random() < 0.15:
                number += 1
                page.raw(
                    f'<div class="message default joined" id="message{number}"><div class="body"><div class="media_wrap"><div class="title bold">'
                )
                page.put(
                    rng.choice(("Photo", "Video file", "Sticker", "Voice message")), "furniture"
                )
                page.raw('</div><div class="status details">')
                page.put("Not included, change data exporting settings to download.", "furniture")
                page.raw("</div></div></div></div>\n")
    page.raw("</div></div></div>")
    finish(page)
    return page


@family
def slack_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A channel of a work chat: posts of a feed app with attachments, replies, day dividers."""
    page = Page("text/html")
    begin(page, "export")
    a, groups = 0, by_day(rng, items, False)
    pattern = rng.choice(
        (
            "{weekday}, {month} {d}, {yyyy}",
            "{d} {month} {yyyy}",
            "{weekday}, {d} {month} {yyyy}",
            "{yyyy}-{mm}-{dd}",
        )
    )
    tag(
        page, "h1", f"#{rng.choice(('press', 'news-clips', 'media', 'presse', 'rss'))}", "furniture"
    )
    tag(page, "div", f"{rng.randint(3, 40)} members | Topic: what the papers say", "furniture")
    c = [hashed(rng) for _ in range(6)]
    app, footer = rng.random() < 0.6, rng.random() < 0.6
    for group in groups:
        day = group[0].published
        page.raw(f"<div class={c[0]}><hr><span>")
        page.put(say(day, pattern, EN), "section", None, "published", day.isoformat())
        page.raw("</span></div>\n")
        for item in group:
            page.raw(f"<div class={c[1]}><b>")
            page.put("feeds" if app else rng.choice(USERS), "furniture")
            page.raw("</b> ")
            if app:
                tag(page, f"span class={c[2]}", "APP", "furniture", end=" ")
            tag(page, "time", clock(rng), "furniture")
            if not app and rng.random() < 0.5:
                tag(page, "div", rng.choice(REMARKS), "furniture")
            page.raw(f"<div class={c[3]}><div class=service>")
            put_outlet(page, a, item)
            page.raw("</div>")
            if rng.random() < 0.4:
                page.raw("<div class=author>")
                put_authors(page, a, item)
                page.raw("</div>")
            page.raw(f"<a href='{item.url}'>")
            page.put(item.headline, "headline", a)
            page.raw("</a>")
            for each in some(rng, item, 1, 2):
                tag(page, "div", each if rng.random() < 0.5 else short(each, 35), "body", a)
            if footer and rng.random() < 0.5:
                page.raw("<small>")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(" | ")
                page.put(
                    f"{item.published:%b} {item.published.day}",
                    "publication",
                    a,
                    "published",
                    item.published.isoformat(),
                )
                page.raw("</small>")
            page.raw("</div>")
            if rng.random() < 0.4:
                tag(
                    page,
                    "span class=reaction",
                    rng.choice((":eyes: 2", ":thumbsup: 1", "👀 3")),
                    "furniture",
                )
            if rng.random() < 0.3:
                tag(
                    page,
                    "div class=reply",
                    f"{rng.choice(USERS)}: {rng.choice(REMARKS)}",
                    "furniture",
                )
            page.raw("</div>\n")
            a += 1
    finish(page)
    return page


@family
def forum_thread(rng: random.Random, items: Sequence[Item]) -> Page:
    """A thread of a bulletin board where members quote whole articles and others remark on them."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    forum = rng.choice(SITES)
    begin(page, f"{forum} - {rng.choice(words.reviews)}", words.code)
    page.raw('<div id="wrap"><ul class="navlinks">')
    for each in pick(rng, words.menu, 5):
        tag(page, "li", each, "furniture")
    page.raw("</ul>")
    tag(page, "h2 class='topic-title'", f"{rng.choice(words.reviews)} (sticky)", "furniture")
    wrote = rng.choice({"en": ("wrote:", "writes:", "reports:"), "de": ("schreibt:", "hat geschrieben:"), "fr": ("a écrit :",),
                        "es": ("escribió:",), "tr": ("yazdı:",)}[words.code])  # fmt: skip
    stamp = {
        "de": "von {} » {}",
        "fr": "par {} » {}",
        "es": "por {} » {}",
        "tr": "gönderen {} » {}",
    }.get(words.code, "by {} » {}")
    place = rng.choice(("cite", "before", "after", "link"))
    posts, a = rng.randint(20, 90), 0

    def start(day: date) -> None:
        nonlocal posts
        posts += 1
        page.raw(f'<div id="p{posts}" class="post bg{posts % 2 + 1}"><div class="postbody">')
        if rng.random() < 0.6:
            tag(page, "h3", f"Re: {rng.choice(words.reviews)}", "furniture")
        tag(
            page,
            "p class='author'",
            stamp.format(rng.choice(USERS), say(day, words.days[0], words) + ", " + clock(rng)),
            "furniture",
        )
        page.raw('<div class="content">')

    def stop() -> None:
        page.raw("</div>")
        if rng.random() < 0.3:
            tag(
                page,
                "div class='signature'",
                rng.choice(("~~ fair winds ~~", "Posts are my own.", "Wer liest, lebt länger.")),
                "furniture",
            )
        page.raw('</div><dl class="postprofile"><dd>')
        page.put(f"Posts: {rng.randint(3, 9000)}", "furniture")
        page.raw("</dd></dl></div><hr>\n")

    for item in items:
        start(item.published + timedelta(days=rng.choice((0, 0, 1))))
        if rng.random() < 0.4:
            page.put(rng.choice(REMARKS), "furniture")
            page.raw("<br><br>\n")
        rest = order_of(rng, "outlet", maybe=("day",))
        if place == "before":
            fields_line(page, rng, a, item, rest, ", ", pattern, words)
            page.raw("<br>\n")
        page.raw("<blockquote><div>")
        if place == "cite":
            page.raw("<cite>")
            put_outlet(page, a, item)
            page.raw(" ")
            page.put(wrote, "publication", a)
            page.raw("</cite>")
        page.raw("<b>" if rng.random() < 0.7 else "<strong><span style='font-size:150%'>")
        page.put(item.headline, "headline", a)
        page.raw(
            "</b><br>\n" if page.content.rpartition("<")[2][0] == "b" else "</span></strong><br>\n"
        )
        if rng.random() < 0.3:
            put_authors(page, a, item, rng.choice(words.by))
            page.raw("<br>")
        for each in some(rng, item, 1, 4):
            page.put(each, "body", a)
            page.raw("<br><br>\n")
        page.raw("</div></blockquote>\n")
        if place in ("after", "link"):
            page.put(
                rng.choice(words.source), "source_line" if place == "link" else "publication", a
            )
            page.raw(" ")
            if place == "link":
                page.raw(f'<a class="postlink" href="{item.url}">')
                page.put(item.outlet, "source_line", a, "outlet")
                page.raw("</a>")
                if rng.random() < 0.5:
                    page.raw(", ")
                    put_day(page, a, item, pattern, words)
            else:
                fields_line(page, rng, a, item, rest, ", ", pattern, words)
        stop()
        a += 1
        for _ in range(rng.choice((0, 0, 1, 2))):
            start(item.published + timedelta(days=1))
            if rng.random() < 0.3:
                page.raw('<blockquote class="uncited"><div>')
                page.put(short(item.headline, 6), "furniture")
                page.raw("</div></blockquote>")
            page.put(rng.choice(REMARKS), "furniture")
            stop()
    links(page, pick(rng, words.footer, 3), "p")
    page.raw("</div>")
    finish(page)
    return page


@family
def planet_of_feeds(rng: random.Random, items: Sequence[Item]) -> Page:
    """A planet: days and channels as headings, entries with a permalink line at their end."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    begin(page, f"Planet {rng.choice(SITES)}", words.code)
    tag(page, "h1", f"Planet {rng.choice(SITES)}", "furniture")
    nested = rng.random() < 0.7
    a = 0
    foot_by = rng.choice(words.by)
    foot = rng.choice(("author", "time", "none"))
    for group in by_day(rng, items):
        day = group[0].published
        page.raw('<div class="daygroup">')
        tag(page, "h2", say(day, pattern, words), "section", None, "published", day.isoformat())
        for channel in by_outlet(rng, group) if nested else [[each] for each in group]:
            page.raw('<div class="channelgroup">')
            if nested:
                page.raw('<h3><a href="#">')
                page.put(channel[0].outlet, "section", None, "outlet")
                page.raw("</a></h3>\n")
            else:
                page.raw("<h3>")
                put_outlet(page, a, channel[0])
                page.raw("</h3>\n")
            for item in channel:
                page.raw('<div class="entrygroup">')
                page.raw("<h4><a href='#'>" if nested or rng.random() < 0.5 else "<h4>— ")
                page.put(item.headline, "headline", a)
                page.raw(
                    "</a></h4>\n"
                    if "<a href" in page.content[-len(item.headline) * 6 - 40 :]
                    else "</h4>\n"
                )
                page.raw('<div class="entry"><div class="content">')
                put_paragraphs(page, a, some(rng, item, 1, 4))
                page.raw("</div>\n")
                if foot != "none":
                    page.raw('<p class="date">')
                    if foot == "author":
                        put_authors(page, a, item, foot_by)
                        page.raw(" ")
                    page.raw("<a href='#'>")
                    page.put(
                        rng.choice(("at", "am", "à", "·")) + " " + clock(rng)
                        if foot == "time"
                        else clock(rng),
                        "publication",
                        a,
                    )
                    page.raw("</a></p>")
                page.raw("</div></div>\n")
                a += 1
            page.raw("</div>")
        page.raw("</div>\n")
    page.raw('<div class="sidebar">')
    tag(
        page,
        "h2",
        rng.choice(("Subscriptions", "Abonnements", "Feeds", "Last updated")),
        "furniture",
    )
    links(page, list(dict.fromkeys(each.outlet for each in items)))
    tag(page, "p", rng.choice(words.boxes), "furniture")
    page.raw("</div>")
    finish(page)
    return page


@family
def clipping_service_report(rng: random.Random, items: Sequence[Item]) -> Page:
    """A clipping service's report: a table of labelled data for each clip, then its text."""
    page, words = Page("text/html"), rng.choice((EN, DE, DE, FR, ES, TR))
    pattern = rng.choice(words.days)
    begin(page, rng.choice(words.reviews), words.code)
    tag(page, "h1", f"{rng.choice(words.reviews)} – {rng.choice(SITES)}", "furniture")
    extra = {
        "en": (("Circulation", "Reach", "Page", "Format", "Value", "Keyword", "Country", "Tone"), "Clip", "of"),
        "de": (("Auflage", "Reichweite", "Seite", "Mediengattung", "Werbeäquivalenz", "Suchbegriff", "Land", "Tonalität"), "Ausschnitt", "von"),
        "fr": (("Diffusion", "Audience", "Page", "Type de média", "Valeur", "Mot clé", "Pays", "Tonalité"), "Coupure", "sur"),
        "es": (("Tirada", "Audiencia", "Página", "Tipo", "Valor", "Tema", "País", "Tono"), "Recorte", "de"),
        "tr": (("Tiraj", "Erişim", "Sayfa", "Tür", "Değer", "Anahtar kelime", "Ülke", "Ton"), "Kupür", "/"),
    }[words.code]  # fmt: skip
    values = (f"{rng.randint(2, 900)} 000", f"{rng.randint(1, 60)} %", str(rng.randint(1, 40)), rng.choice(("Print", "Online", "TV", "Radio")),
              f"{rng.randint(200, 9000)} EUR", rng.choice(("harbour", "budget", "ferry")), "—", rng.choice(("neutral", "+", "0")))  # fmt: skip
    if rng.random() < 0.5:
        page.raw("<table border=1>")
        for number, item in enumerate(items):
            page.raw("<tr>")
            for each in (f"{number + 1}", short(item.headline, rng.randint(5, 12)), item.outlet):
                page.raw("<td>")
                page.put(each, "contents")
                page.raw("</td>")
            page.raw("</tr>\n")
        page.raw("</table>\n")
    grouped = rng.random() < 0.5
    groups = by_outlet(rng, items) if grouped else [[each] for each in items]
    rows = order_of(
        rng,
        "day",
        *([] if grouped else ["outlet"]),
        *rng.sample(range(8), rng.randint(1, 4)),
        maybe=("author", "title", "title"),
    )
    rows = list(dict.fromkeys(rows))
    head_in_table = "title" in rows
    labels = {"day": rng.choice(words.date), "outlet": rng.choice(words.source).rstrip(" :"), "author": rng.choice(words.author),
              "title": rng.choice({"en": ("Title", "Headline"), "de": ("Titel", "Überschrift"), "fr": ("Titre",), "es": ("Titular",), "tr": ("Başlık",)}[words.code])}  # fmt: skip
    colon, across = rng.choice((":", "", " :")), rng.random() < 0.35
    cell, a, below = rng.choice(("td", "th")), 0, rng.random() < 0.25
    for group in groups:
        if grouped:
            page.raw("<h2>")
            page.put(group[0].outlet, "section", None, "outlet")
            page.raw("</h2>\n")
        for item in group:
            page.raw("<div class=clip style='page-break-before:always'>")
            if rng.random() < 0.7:
                tag(page, "p class=nr", f"{extra[1]} {a + 1} {extra[2]} {len(items)}", "furniture")

            def data(a: int = a, item: Item = item) -> None:
                page.raw("<table class=meta>" + ("<tr>" if across else ""))
                for each in rows:
                    page.raw(("" if across else "<tr>") + f"<{cell}>")
                    label = labels.get(str(each)) or extra[0][int(each)]
                    role: Role = {"author": "byline", "title": "furniture"}.get(
                        str(each), "publication"
                    )  # type: ignore[assignment]
                    if not isinstance(each, str):
                        role = "furniture"
                    page.put(label + colon, role, None if role == "furniture" else a)
                    page.raw(f"</{cell}><td>")
                    if each == "title":
                        page.put(item.headline, "headline", a)
                    elif each == "author":
                        put_authors(page, a, item)
                    elif each == "outlet":
                        put_outlet(page, a, item)
                    elif each == "day":
                        put_day(page, a, item, pattern, words)
                    else:
                        page.put(values[int(each)], "furniture")
                    page.raw("</td>" + ("" if across else "</tr>\n"))
                page.raw(("</tr>" if across else "") + "</table>\n")

            if not below or head_in_table:
                data()
            if not head_in_table:
                tag(page, rng.choice(("h3", "p class=headline")), item.headline, "headline", a)
            if rng.random() < 0.3:
                tag(page, "p class=lead", item.deck, "deck", a)
            put_paragraphs(page, a, some(rng, item, 1, 6))
            if below and not head_in_table:
                data()
            page.raw("</div><hr>\n")
            a += 1
    tag(page, "p class=legal", rng.choice(words.footer), "furniture")
    finish(page)
    return page


@family
def monitoring_cards(rng: random.Random, items: Sequence[Item]) -> Page:
    """A monitoring dashboard: cards with figures round the headline, filters, charts' legends."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    c = [hashed(rng) for _ in range(10)]
    begin(page, "Dashboard", words.code)
    page.raw(f'<div id="root"><aside class="{c[0]}">')
    for each in pick(
        rng,
        (
            "Overview",
            "Mentions",
            "Alerts",
            "Reports",
            "Influencers",
            "Settings",
            "Übersicht",
            "Treffer",
            "Alertes",
            "Menciones",
            "Raporlar",
        ),
        5,
    ):
        tag(page, f'div class="{c[1]}"', each, "furniture")
    page.raw("</aside>")
    for label, value in (
        ("Mentions", rng.randint(20, 900)),
        ("Reach", f"{rng.randint(1, 90)}M"),
        ("Positive", f"{rng.randint(1, 60)}%"),
    ):
        page.raw(f'<div class="{c[2]}"><span>')
        page.put(label, "furniture")
        page.raw("</span><b>")
        page.put(str(value), "furniture")
        page.raw("</b></div>\n")
    figures = pick(
        rng,
        (
            "Reach {}K",
            "AVE ${}",
            "Neutral",
            "Positive",
            "Negative",
            "Score {}",
            "{} shares",
            "Tier 1",
            "EN",
            "Online",
            "Print",
        ),
        4,
    )
    parts = order_of(rng, "outlet", "day", maybe=("author", "time"))
    where = rng.choice(("above", "below", "bottom", "split"))
    between = rng.choice(
        (
            f'</span><span class="{c[3]}">',
            f'</span> · <span class="{c[3]}">',
            "</span> <i></i><span>",
        )
    )
    marked = rng.random() < 0.4
    for a, item in enumerate(items):
        page.raw(f'<div class="{c[4]}"><input type=checkbox>')
        if rng.random() < 0.5:
            tag(page, f'span class="{c[5]}"', str(rng.randint(1, 99)), "furniture")
        now = parts[:1] if where == "split" else parts
        if where in ("above", "split"):
            page.raw(f'<div class="{c[6]}"><span class="{c[3]}">')
            fields_line(page, rng, a, item, now, between, pattern, words)
            page.raw("</span></div>\n")
        page.raw(f'<div class="{c[7]}" role="link">')
        page.put(item.headline, "headline", a)
        page.raw("</div>\n")
        if where in ("below", "split"):
            page.raw(f'<div class="{c[6]}"><span class="{c[3]}">')
            fields_line(
                page,
                rng,
                a,
                item,
                parts if where == "below" else parts[1:],
                between,
                pattern,
                words,
            )
            page.raw("</span></div>\n")
        page.raw(f'<p class="{c[8]}">')
        text = short(item.paragraphs[0], rng.randint(20, 60), " ...")
        if marked and len(text.split()) > 9:
            start, middle, end = text.split()[:5], text.split()[5], text.split()[6:]
            page.put(" ".join(start), "body", a)
            page.raw(" <mark>")
            page.put(middle, "body", a)
            page.raw("</mark> ")
            page.put(" ".join(end), "body", a)
        else:
            page.put(text, "body", a)
        page.raw("</p>\n")
        if where == "bottom":
            page.raw(f'<div class="{c[6]}"><span class="{c[3]}">')
            fields_line(page, rng, a, item, parts, between, pattern, words)
            page.raw("</span></div>\n")
        page.raw(f'<div class="{c[9]}">')
        for each in figures:
            tag(page, "span", each.format(rng.randint(2, 900)), "furniture")
        page.raw("</div></div>\n")
    for each in ("1", "2", "3", "10 / page"):
        tag(page, "span class=btn", each, "furniture")
    finish(page)
    return page


@family
def old_font_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page of the first years of the web: FONT, CENTER, spacer tables, upper case tags."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    page.raw(
        f"<HTML><HEAD><TITLE>{rng.choice(words.reviews)}</TITLE></HEAD>\n<BODY BGCOLOR=#FFFFCC TEXT=#000000 LINK=#0000FF>\n<CENTER><FONT SIZE=6 COLOR=#990000><B>"
    )
    page.put(rng.choice(words.reviews), "furniture")
    page.raw("</B></FONT><BR>\n")
    if rng.random() < 0.6:
        page.raw("<FONT SIZE=2>[ ")
        for number, each in enumerate(pick(rng, words.menu, 5)):
            page.raw(" | " if number else "")
            page.raw("<A HREF=x.htm>")
            page.put(each, "furniture")
            page.raw("</A>")
        page.raw(" ]</FONT>")
    page.raw("</CENTER><HR SIZE=1 NOSHADE>\n")
    kind = rng.choice(("outlet", "outlet", "day"))
    groups = by_outlet(rng, items) if kind == "outlet" else by_day(rng, items)
    face = rng.choice(("Arial", "Verdana,Helvetica", "Times New Roman"))
    bar = rng.choice(("<TABLE WIDTH=100% BGCOLOR=#000066><TR><TD><FONT COLOR=#FFFFFF FACE={0}><B>|</B></FONT></TD></TR></TABLE>\n",
                      "<P><FONT FACE={0} SIZE=4><U>|</U></FONT>\n<P>", "<BR><B><FONT COLOR=red SIZE=+1>|</FONT></B><BR>\n"))  # fmt: skip
    before, after = bar.format(face).split("|")
    rule = rng.choice(("<HR WIDTH=50%>\n", "<P>\n", "<BR><BR>\n", "<P ALIGN=CENTER>* * *<P>\n"))
    bold = rng.choice(("B", "STRONG", "FONT SIZE=4", "H4"))
    field = ["day"] if kind == "outlet" else ["outlet"]
    if rng.random() < 0.4:
        field.append("author")
    where = rng.choice(("under", "end", "none" if kind == "outlet" else "end", "before"))
    upper, a = rng.random() < 0.4, 0
    for group in groups:
        page.raw(before)
        first = group[0]
        if kind == "outlet":
            page.put(first.outlet.upper() if upper else first.outlet, "section", None, "outlet")
        else:
            page.put(
                say(first.published, pattern, words),
                "section",
                None,
                "published",
                first.published.isoformat(),
            )
        page.raw(after)
        for number, item in enumerate(group):
            page.raw(rule if number else "")
            page.raw(f"<FONT FACE={face} SIZE=2>")
            if where == "before":
                fields_line(page, rng, a, item, field, ", ", pattern, words)
                page.raw(" - " if bold != "H4" else "")
            page.raw(f"<{bold}>")
            page.put(item.headline.upper() if upper else item.headline, "headline", a)
            page.raw(f"</{bold.split()[0]}><BR>\n")
            if where == "under":
                page.raw("<FONT SIZE=1><I>")
                fields_line(page, rng, a, item, field, " / ", pattern, words)
                page.raw("</I></FONT><BR>\n")
            for each in some(rng, item, 1, 4):
                page.raw("<P>" if rng.random() < 0.9 else "<BR>&nbsp;&nbsp;&nbsp;")
                page.put(each, "body", a)
                page.raw("\n")
            if where == "end":
                page.raw(rng.choice(("<BR><I>(", "<P ALIGN=RIGHT>(")))
                fields_line(page, rng, a, item, field, ", ", pattern, words)
                page.raw(")</I>\n")
            page.raw("</FONT>")
            a += 1
    page.raw("<HR><CENTER><FONT SIZE=1>")
    page.put(
        rng.choice(
            (
                "Best viewed at 800 x 600",
                "You are visitor 003481",
                "Letzte Änderung: Webmaster",
                "Site hébergé gratuitement",
                "Sign our guestbook!",
            )
        ),
        "furniture",
    )
    page.raw("</FONT></CENTER></BODY></HTML>\n")
    return page


@family
def definition_lists(rng: random.Random, items: Sequence[Item]) -> Page:
    """Definition lists: papers as terms with several definitions, or headlines as terms."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    begin(page, rng.choice(words.reviews), words.code)
    tag(page, rng.choice(("h1", "h2", "p")), rng.choice(words.reviews), "furniture")
    kind = rng.choice(("outlet", "day", "title"))
    groups = (
        by_outlet(rng, items)
        if kind == "outlet"
        else by_day(rng, items)
        if kind == "day"
        else [list(items)]
    )
    page.raw("<dl>\n")
    closed, a = rng.random() < 0.5, 0
    dd, dt = ("</dd>\n", "</dt>\n") if closed else ("\n", "\n")
    style = rng.choice(("lead", "strong", "link"))
    between = rng.choice((", ", " · ", " – "))
    for group in groups:
        first = group[0]
        if kind != "title":
            page.raw("<dt>" + ("<b>" if style == "lead" else ""))
            if kind == "outlet":
                page.put(first.outlet, "section", None, "outlet")
            else:
                page.put(
                    say(first.published, pattern, words),
                    "section",
                    None,
                    "published",
                    first.published.isoformat(),
                )
            page.raw(("</b>" if style == "lead" else "") + dt)
        for item in group:
            if kind == "title":
                page.raw("<dt>")
                page.put(item.headline, "headline", a)
                page.raw(dt)
                parts = order_of(rng, "outlet", "day", maybe=("author",))
                if rng.random() < 0.5:
                    page.raw("<dd class=meta>")
                    fields_line(page, rng, a, item, parts, between, pattern, words)
                    page.raw(dd)
                    page.raw("<dd>")
                    page.put(item.paragraphs[0], "body", a)
                else:
                    page.raw("<dd>")
                    page.put(item.paragraphs[0], "body", a)
                    page.raw(" <i>")
                    fields_line(page, rng, a, item, parts, between, pattern, words)
                    page.raw("</i>")
                page.raw(dd)
            else:
                page.raw(
                    "<dd>"
                    + {"lead": "", "strong": "<strong>", "link": f"<a href='{item.url}'>"}[style]
                )
                page.put(item.headline, "headline", a)
                page.raw({"lead": ". ", "strong": "</strong><br>", "link": "</a>. "}[style])
                field = "outlet" if kind == "day" else "day"
                if kind == "day" or rng.random() < 0.5:
                    page.raw("(")
                    fields_line(page, rng, a, item, [field], "", pattern, words)
                    page.raw(") ")
                for each in some(rng, item, 1, 2):
                    page.put(each, "body", a)
                    page.raw(" ")
                page.raw(dd)
            a += 1
    page.raw("</dl>\n")
    tag(page, "address", rng.choice(words.footer), "furniture")
    finish(page)
    return page


# ---------------------------------------------------------------- text, several articles


def put_text(
    page: Page,
    a: int,
    paragraphs: Sequence[str],
    width: int,
    indent: str = "",
    first: str = "",
    gap: str = "\n",
) -> None:
    """Put paragraphs of text in lines, each with an end of line and what is between them."""
    for number, each in enumerate(paragraphs):
        page.raw((gap if number else "") + indent + first)
        page.put(wrap(each, width, indent), "body", a)
        page.raw("\n")


def put_line(
    page: Page,
    words: str,
    role: Role = "furniture",
    a: int | None = None,
    field: Field | None = None,
    value: str | None = None,
) -> None:
    """Put a line."""
    page.put(words, role, a, field, value)
    page.raw("\n")


def put_stated(
    page: Page, group: Sequence[Item], kind: str, pattern: str, words: Tongue, upper: bool = False
) -> None:
    """Put the words of a heading that states the outlet or day of the items of a group."""
    item = group[0]
    said = item.outlet if kind == "outlet" else say(item.published, pattern, words)
    said = said.upper() if upper else said
    if kind == "outlet":
        page.put(said, "section", None, "outlet")
    else:
        page.put(said, "section", None, "published", item.published.isoformat())


@family
def mailman_digest(rng: random.Random, items: Sequence[Item]) -> Page:
    """Digest of a mailing list: topics, then messages with heads, senders, signatures."""
    page = Page()
    name = rng.choice(("clips", "pressliste", "media-watch", "revue", "harbour-news"))
    put_line(page, f"Send {name} mailing list submissions to\n\t{name}@lists.example")
    page.raw("\n")
    if rng.random() < 0.6:
        put_line(
            page,
            f"To subscribe or unsubscribe via the World Wide Web, visit\n\thttps://lists.example/mailman/listinfo/{name}",
        )
        page.raw("\n")
    put_line(
        page,
        'When replying, please edit your Subject line so it is more specific than "Re: Contents of digest..."',
    )
    page.raw("\n\n")
    put_line(page, rng.choice(("Today's Topics:", "Themen in dieser Ausgabe:", "Sujets du jour :")))
    page.raw("\n")
    prefix = rng.choice((f"[{name}] ", "", "FW: ", "[clip] "))
    where = rng.choice(("subject", "head", "foot", "both"))
    for number, item in enumerate(items):
        page.raw(f"   {number + 1}. {prefix}")
        page.put(wrap(item.headline, 58, "      "), "contents")
        page.raw(" (")
        page.put(rng.choice(USERS), "contents")
        page.raw(")\n")
    width, pattern = rng.choice((72, 76, 66)), rng.choice(EN.days)
    page.raw("\n\n" + "-" * 70 + "\n\n")
    for a, item in enumerate(items):
        put_line(page, f"Message: {a + 1}")
        sent = item.published + timedelta(days=rng.choice((0, 0, 1)))
        put_line(page, f"Date: {sent:%a, %d %b %Y} {clock(rng)[:5]}:11 +0100")
        who = rng.choice(USERS)
        put_line(page, f"From: {who} <{name}@mail.example>")
        page.put("Subject:", "furniture")
        page.raw(f" {prefix}")
        page.put(item.headline, "headline", a)
        if where == "subject":
            page.raw(" (")
            put_outlet(page, a, item)
            page.raw(")")
        page.raw("\n")
        put_line(page, f"Message-ID: <{rng.randint(10**6, 10**7)}@mail.example>")
        page.raw("\n")
        if rng.random() < 0.3:
            put_line(page, rng.choice(REMARKS))
            page.raw("\n")
        if where in ("head", "both"):
            fields_line(
                page,
                rng,
                a,
                item,
                order_of(rng, "outlet", maybe=("day", "author")),
                rng.choice((", ", "\n", " - ")),
                pattern,
                EN,
            )
            page.raw("\n\n")
        put_text(page, a, some(rng, item, 1, 5), width)
        if where in ("foot", "both"):
            page.raw("\n")
            if where == "foot" and rng.random() < 0.7:
                page.put(rng.choice(EN.source), "source_line", a)
                page.raw(" ")
                page.put(item.outlet, "source_line", a, "outlet")
                page.raw("\n")
            put_line(page, item.url, "source_line", a, "url")
        if rng.random() < 0.4:
            page.raw("\n-- \n")
            put_line(page, f"{who}, {rng.choice(SITES)}")
        page.raw("\n------------------------------\n\n")
    put_line(page, f"End of {name} Digest, Vol {rng.randint(2, 90)}, Issue {rng.randint(1, 31)}")
    return page


@family
def discord_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """Text export of a chat server: stamps, members, embeds of a news bot, reactions."""
    page = Page()
    page.raw("=" * 62 + "\n")
    put_line(page, f"Guild: {rng.choice(SITES)}")
    put_line(
        page,
        f"Channel: {rng.choice(('News', 'INFO', 'Presse'))} / {rng.choice(('clippings', 'headlines', 'tagespresse'))}",
    )
    page.raw("=" * 62 + "\n\n")
    day_heads = rng.random() < 0.5
    groups, a = by_day(rng, items, False), 0
    bot = rng.choice(("NewsBot#0000", "clipper", "rss.bot", "Monitor BOT"))
    label, order = rng.random() < 0.5, order_of(rng, "outlet", "title", "text", maybe=("author",))
    order.remove("text")
    order.append("text")
    for group in groups:
        day = group[0].published
        if day_heads:
            page.raw(rng.choice(("--- ", "~~ ", "")))
            put_stated(page, group, "day", "{month} {d}, {yyyy}", EN)
            page.raw("\n\n")
        for item in group:
            stamp = f"{rng.randint(6, 22):02}:{rng.randint(0, 59):02}"
            page.raw("[")
            page.put(stamp if day_heads else f"{day:%d-%b-%y} {stamp}", "furniture")
            page.raw("] ")
            put_line(page, bot)
            if rng.random() < 0.3:
                put_line(page, rng.choice(("everyone", "New item!", "Breaking", "Neuer Artikel:")))
            if label:
                put_line(page, "{Embed}")
            for each in order:
                if each == "title":
                    put_line(page, item.headline, "headline", a)
                elif each == "outlet":
                    put_outlet(page, a, item)
                    page.raw("\n")
                elif each == "author":
                    put_authors(page, a, item, rng.choice(("", "by")))
                    page.raw("\n")
                else:
                    put_text(page, a, some(rng, item, 1, 3), 0)
            if not day_heads:
                page.raw(rng.choice(("", "• ")))
                put_day(page, a, item, rng.choice(("{mm}/{dd}/{yyyy}", "{yyyy}-{mm}-{dd}")), EN)
                page.raw("\n")
            if rng.random() < 0.4:
                page.raw("\n{")
                page.put("Reactions", "furniture")
                page.raw("}\n")
                put_line(page, f"👍 ({rng.randint(1, 9)})")
            page.raw("\n")
            a += 1
            if rng.random() < 0.4:
                page.raw("[")
                page.put(stamp if day_heads else f"{day:%d-%b-%y} {stamp}", "furniture")
                page.raw("] ")
                put_line(page, rng.choice(USERS))
                put_line(page, rng.choice(REMARKS))
                page.raw("\n")
    page.raw("=" * 62 + "\n")
    put_line(page, f"Exported {a + 3} message(s)")
    return page


@family
def field_codes(rng: random.Random, items: Sequence[Item]) -> Page:
    """Records of a database with codes of two letters at the start of lines."""
    page = Page()
    codes = rng.choice((
        {"title": "HD", "author": "BY", "count": "WC", "day": "PD", "outlet": "SN", "section": "SC", "language": "LA", "lead": "LP", "text": "TD", "id": "AN"},
        {"title": "TI", "author": "AU", "count": "CO", "day": "DA", "outlet": "SO", "section": "DE", "language": "LG", "lead": "AB", "text": "TX", "id": "NO"},
        {"title": "TITEL", "author": "VERF", "count": "WORTE", "day": "DATUM", "outlet": "QUELLE", "section": "RUBRIK", "language": "SPRACHE", "lead": "VORSPANN", "text": "TEXT", "id": "NR"},
        {"title": "T1", "author": "A1", "count": "SP", "day": "Y1", "outlet": "JF", "section": "KW", "language": "LA", "lead": "N2", "text": "N1", "id": "ID"},
    ))  # fmt: skip
    gap = rng.choice((" ", "   ", "  - ", ": ", "\n", "\t"))
    order = [
        "title",
        *order_of(rng, "day", "outlet", maybe=("author", "count", "section", "language", "id")),
        "text",
    ]
    if rng.random() < 0.3:
        order.remove("outlet")
        order.append("outlet")
    with_lead, width = rng.random() < 0.4, rng.choice((0, 70, 80))
    pattern = rng.choice(
        (
            "{d} {month} {yyyy}",
            "{yyyy}{mm}{dd}",
            "{dd}.{mm}.{yyyy}",
            "{yyyy}/{mm}/{dd}",
            "{d} {mon} {yyyy}",
        )
    )
    between = rng.choice(("\n", "\n" + "-" * 60 + "\n\n", "ER\n\n", "\n***\n"))
    if rng.random() < 0.5:
        put_line(
            page,
            rng.choice(("Search results", "Trefferliste", "Your saved documents", "Résultats"))
            + f" ({len(items)})",
        )
        page.raw("\n")
    for a, item in enumerate(items):
        for each in order:
            role: Role = {
                "title": "furniture",
                "author": "byline",
                "day": "publication",
                "outlet": "publication",
            }.get(each, "furniture")  # type: ignore[assignment]
            if each != "text":
                page.put(codes[each], role, None if role == "furniture" else a)
                page.raw(gap)
            if each == "title":
                page.put(item.headline, "headline", a)
            elif each == "author":
                put_authors(page, a, item, comma="; ")
            elif each == "day":
                put_day(page, a, item, pattern, EN)
            elif each == "outlet":
                put_outlet(page, a, item)
            elif each == "text":
                paragraphs = some(rng, item, 2, 6)
                if with_lead:
                    page.put(codes["lead"], "furniture")
                    page.raw(gap)
                    put_text(page, a, paragraphs[:1], width)
                    paragraphs = paragraphs[1:]
                if paragraphs:
                    page.put(codes["text"], "furniture")
                    page.raw(gap)
                    put_text(page, a, paragraphs, width, gap=rng.choice(("\n", "", "\n")))
                continue
            else:
                page.put(
                    {
                        "count": f"{rng.randint(90, 900)} words",
                        "section": item.topic,
                        "language": "English",
                        "id": f"DOC{rng.randint(10**6, 10**7)}",
                    }[each],
                    "furniture",
                )
            page.raw("\n")
        if between.startswith("ER"):
            put_line(page, "ER")
            page.raw("\n")
        else:
            page.raw(between)
    put_line(
        page,
        rng.choice(
            ("End of document", "Ende der Liste", "© the database's makers. For personal use only.")
        ),
    )
    return page


@family
def records_fields_below(rng: random.Random, items: Sequence[Item]) -> Page:
    """Records of a newspaper database: headline, full text, and only then a list of its data."""
    page, words = Page(), rng.choice((EN, EN, DE, FR, ES))
    pattern = rng.choice(words.days)
    put_line(page, rng.choice(("Table of contents", "Inhalt", "Sommaire", "Índice")))
    page.raw("\n")
    for number, item in enumerate(items):
        page.raw(f"{number + 1}. ")
        page.put(item.headline, "contents")
        page.raw("." * rng.randint(3, 20))
        put_line(page, str(number + 1), "contents")
    page.raw("\n" + "_" * 60 + "\n")
    full = {
        "en": "Full text:",
        "de": "Volltext:",
        "fr": "Texte intégral :",
        "es": "Texto completo:",
    }[words.code]
    labels = {
        "en": {"Subject": "", "Publication title": "outlet", "Publication date": "day", "Section": "", "Publisher": "", "ISSN": "", "Source type": "", "Document type": "", "Author": "author", "Copyright": "", "Last updated": ""},
        "de": {"Schlagwörter": "", "Zeitung": "outlet", "Datum": "day", "Ressort": "", "Verlag": "", "ISSN": "", "Verfasser": "author", "Dokumenttyp": "", "Zuletzt geändert": ""},
        "fr": {"Sujet": "", "Titre de la publication": "outlet", "Date de publication": "day", "Rubrique": "", "Éditeur": "", "ISSN": "", "Auteur": "author", "Type": ""},
        "es": {"Materia": "", "Título de la publicación": "outlet", "Fecha de publicación": "day", "Sección": "", "Editorial": "", "ISSN": "", "Autor": "author", "Tipo": ""},
    }[words.code]  # fmt: skip
    names = [each for each in labels if labels[each] in ("outlet", "day") or rng.random() < 0.6]
    rng.shuffle(names)
    count = {
        "en": "Document {} of {}",
        "de": "Dokument {} von {}",
        "fr": "Document {} sur {}",
        "es": "Documento {} de {}",
    }[words.code]
    width, link, blank = rng.choice((0, 78, 90)), rng.random() < 0.5, rng.random() < 0.7
    above = rng.random() < 0.4
    for a, item in enumerate(items):
        put_line(page, count.format(a + 1, len(items)))
        page.raw("\n")
        put_line(page, item.headline, "headline", a)
        page.raw("\n")
        if above:
            put_authors(page, a, item, comma="; ")
            page.raw(". ")
            put_outlet(page, a, item)
            page.raw("; ")
            page.put("Porthaven", "furniture")
            page.raw(" [")
            page.put("Porthaven", "furniture")
            page.raw("] ")
            put_day(page, a, item, "{dd} {mon} {yyyy}", EN)
            page.raw(".\n\n")
        if link:
            put_line(
                page,
                f"https://search.example/docview/{rng.randint(10**8, 10**9)}?accountid={rng.randint(100, 999)}",
            )
            page.raw("\n")
        page.put(full, "furniture")
        page.raw(" " if rng.random() < 0.5 else "\n")
        put_text(page, a, some(rng, item, 2, 6), width)
        page.raw("\n")
        for each in names:
            role: Role = {"outlet": "publication", "day": "publication", "author": "byline"}.get(
                labels[each], "furniture"
            )  # type: ignore[assignment]
            page.put(f"{each}:", role, None if role == "furniture" else a)
            page.raw(" ")
            if labels[each] == "outlet":
                put_outlet(page, a, item)
            elif labels[each] == "day":
                put_day(page, a, item, pattern, words)
            elif labels[each] == "author":
                put_authors(page, a, item, comma="; ")
            else:
                page.put(
                    rng.choice(
                        (
                            item.topic,
                            "Newspapers",
                            f"{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}",
                            "News",
                            "Corwin Media Holding",
                            "A 4",
                        )
                    ),
                    "furniture",
                )
            page.raw("\n\n" if blank else "\n")
        page.raw("_" * 60 + "\n\n")
    put_line(
        page,
        rng.choice(
            (
                "Contact us at: the help desk",
                "Terms and conditions",
                "Nutzungsbedingungen",
                "Bibliography",
                "Citation style: plain",
            )
        ),
    )
    return page


@family
def centred_documents(rng: random.Random, items: Sequence[Item]) -> Page:
    """Documents of a legal and news service: centred outlet and day, labels in capitals."""
    page = Page()
    wide, pattern = (
        rng.choice((60, 72, 80)),
        rng.choice(
            (
                "{month} {d}, {yyyy} {weekday}",
                "{d} {month} {yyyy}",
                "{month} {d}, {yyyy}",
                "{weekday}, {month} {d}, {yyyy}",
            )
        ),
    )
    edition = rng.choice(("", "Late Edition", "Final Edition", "1 Edition", "National Edition"))
    labels = order_of(rng, "length", maybe=("section", "byline", "dateline"))
    body = rng.choice(("BODY:", "", "FULL TEXT:", ""))
    foot = pick(
        rng,
        ("LOAD-DATE", "LANGUAGE", "PUBLICATION-TYPE", "GRAPHIC", "JOURNAL-CODE"),
        rng.randint(1, 3),
    )

    def centre(length: int) -> None:
        page.raw(" " * max(0, (wide - length) // 2))

    first = rng.random() < 0.5
    for a, item in enumerate(items):
        number = f"{a + 1} of {len(items)} DOCUMENTS"
        centre(len(number))
        put_line(page, number)
        page.raw("\n\n")
        said = say(item.published, pattern, EN)
        for each in ("outlet", "day"):
            centre(len(item.outlet if each == "outlet" else said))
            if each == "outlet":
                put_outlet(page, a, item)
            else:
                put_day(page, a, item, pattern, EN)
            page.raw("\n\n")
        if edition:
            centre(len(edition))
            put_line(page, edition, "publication", a)
            page.raw("\n")
        if first:
            put_line(page, wrap(item.headline, wide), "headline", a)
            page.raw("\n")
        for each in labels:
            if each == "byline":
                put_authors(page, a, item, "BYLINE:")
            else:
                page.put(
                    {
                        "length": f"LENGTH: {rng.randint(80, 1200)} words",
                        "section": f"SECTION: {item.topic.upper()}; Pg. {rng.randint(1, 30)}",
                        "dateline": f"DATELINE: {item.place.upper()}",
                    }[each],
                    "furniture",
                )
            page.raw("\n\n")
        if not first:
            page.put("HEADLINE:", "furniture")
            page.raw(" ")
            put_line(page, wrap(item.headline, wide), "headline", a)
            page.raw("\n")
        if body:
            put_line(page, body)
            page.raw("\n")
        put_text(page, a, some(rng, item, 2, 6), wide, first=rng.choice(("", "   ")))
        page.raw("\n")
        for each in foot:
            value = {
                "LOAD-DATE": say(item.published + timedelta(days=1), "{month} {d}, {yyyy}", EN),
                "LANGUAGE": "ENGLISH",
                "PUBLICATION-TYPE": "Newspaper",
                "GRAPHIC": "PHOTO",
                "JOURNAL-CODE": item.outlet[:3].upper(),
            }[each]
            put_line(page, f"{each}: {value}")
            page.raw("\n")
        mark = f"Copyright {item.published.year} {item.outlet}"
        centre(len(mark))
        page.put(f"Copyright {item.published.year}", "source_line", a)
        page.raw(" ")
        page.put(item.outlet, "source_line", a, "outlet")
        page.raw("\n\n\n")
    return page


LEADS = {
    "en": (("", "writes:"), ("The view of", "is this:"), ("In", "we read:"), ("", "comments:"), ("According to", ":"), ("", "from Porthaven notes:"), ("This is how", "sees it:")),
    "de": (("", "schreibt:"), ("Die Zeitung", "kommentiert:"), ("Dazu meint", ":"), ("In", "heißt es:"), ("", "aus Porthaven notiert:"), ("Anders sieht es", ":")),
    "fr": (("", "écrit :"), ("Pour", ", c'est clair :"), ("On lit dans", ":"), ("Selon", ":"), ("L'avis de", ":")),
    "es": (("", "escribe:"), ("Según", ":"), ("Para", ", está claro:"), ("Leemos en", ":"), ("El diario", "opina:")),
    "tr": (("", "gazetesi yazıyor:"), ("", "şöyle yazdı:"), ("Bugün", "sayfalarında:")),
}  # fmt: skip


@family
def radio_press_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """A broadcaster's press review: no headlines, a lead-in sentence names each paper."""
    page, words = Page(), tongue(rng)
    put_line(
        page, rng.choice(words.reviews).upper() if rng.random() < 0.5 else rng.choice(words.reviews)
    )
    put_line(page, say(items[0].published, words.days[0], words))
    page.raw("\n")
    day_heads = rng.random() < 0.35
    groups = by_day(rng, items) if day_heads else [list(items)]
    topics = rng.random() < 0.5
    width, upper, quote = (
        rng.choice((0, 0, 68, 80)),
        rng.random() < 0.5,
        rng.choice((("“", "”"), ("„", "“"), ("« ", " »"), ("", ""), ('"', '"'))),
    )
    own_line, a = rng.random() < 0.6, 0
    for group in groups:
        if day_heads:
            put_stated(page, group, "day", words.days[0], words)
            page.raw("\n\n")
        for number, item in enumerate(group):
            if topics and (number == 0 or rng.random() < 0.3):
                put_line(
                    page,
                    rng.choice(
                        (f"On {item.topic.lower()}", item.topic, f"Zum Thema {item.topic}:")
                    ),
                    "section",
                )
                page.raw("\n")
            before, after = rng.choice(LEADS[words.code])
            if before:
                page.put(before, "publication", a)
                page.raw(" ")
            mark = rng.choice(("“", "")) if not own_line else ""
            page.raw(mark)
            put_outlet(page, a, item, upper)
            page.raw("”" if mark else "")
            page.raw("" if after[0] in ":," else " ")
            if after == ":":
                page.raw(":")
            else:
                page.put(after, "publication", a)
            page.raw("\n" if own_line else " ")
            kept = some(rng, item, 1, 3)
            for index, each in enumerate(kept):
                page.raw("\n" if index and own_line else " " if index else "")
                page.raw(quote[0] if index == 0 else "")
                page.put(wrap(each, width), "body", a)
                page.raw(quote[1] if index == len(kept) - 1 else "")
            page.raw("\n\n")
            a += 1
    put_line(
        page,
        rng.choice(
            (
                "That was the press review.",
                "Das war die Presseschau.",
                "C'était la revue de presse.",
                "Hasta mañana.",
                "Zusammengestellt von der Nachrichtenredaktion",
            )
        ),
    )
    return page


@family
def attributed_quotations(rng: random.Random, items: Sequence[Item]) -> Page:
    """Passages with the same blank lines everywhere and a dash with the outlet below each."""
    page, words = Page(), tongue(rng)
    pattern, width = rng.choice(words.days), rng.choice((0, 60, 72))
    put_line(page, f"{rng.choice(words.reviews)} – {rng.choice(SITES)}")
    page.raw("\n")
    dash = rng.choice(("— ", "-- ", "– ", "― ", "      (", "[", "~ ", ""))
    end = {"(": ")", "[": "]"}.get(dash.strip(), "")
    order, between = (
        order_of(rng, "outlet", maybe=("day", "author")),
        rng.choice((", ", ". ", " | ")),
    )
    titled, indent = rng.random() < 0.6, rng.choice(("", "", "    ", "  > ".replace("> ", "  ")))
    gap = rng.choice(("\n", "\n", "\n\n"))
    for a, item in enumerate(items):
        if titled:
            page.raw(indent)
            page.put(item.headline, "headline", a)
            page.raw("\n" + gap)
        put_text(page, a, some(rng, item, 1, 3), width, indent, gap=gap)
        page.raw(gap + indent + dash)
        fields_line(page, rng, a, item, order, between, pattern, words)
        page.raw(end + "\n" + gap)
    put_line(page, rng.choice(words.footer))
    return page


@family
def stamps_between_items(rng: random.Random, items: Sequence[Item]) -> Page:
    """Stamps at even distances between texts; only the first or last tells where they belong."""
    page, words = Page(), tongue(rng)
    pattern, width = rng.choice(words.days), rng.choice((0, 64, 76))
    above = rng.random() < 0.5
    if rng.random() < 0.4:
        put_line(page, rng.choice(words.reviews))
        page.raw("\n")
    order, between = (
        order_of(rng, "outlet", "day", maybe=("time",)),
        rng.choice((" ", ", ", " | ", " * ", " // ")),
    )
    marks = rng.choice(
        (("", ""), ("*** ", " ***"), ("[", "]"), ("-- ", " --"), ("<<", ">>"), ("# ", ""))
    )
    gap, titled, upper = rng.choice(("\n", "\n\n")), rng.random() < 0.5, rng.random() < 0.4

    def stamp(a: int, item: Item) -> None:
        page.raw(marks[0])
        fields_line(page, rng, a, item, order, between, pattern, words, upper=upper)
        page.raw(marks[1] + "\n" + gap)

    for a, item in enumerate(items):
        if above:
            stamp(a, item)
        if titled:
            page.put(item.headline, "headline", a)
            page.raw("\n" + gap)
        put_text(page, a, some(rng, item, 1, 3), width, gap=gap)
        page.raw(gap)
        if not above:
            stamp(a, item)
    return page


@family
def briefs_in_one_paragraph(rng: random.Random, items: Sequence[Item]) -> Page:
    """Items of a sentence or two run on in paragraphs, the outlet in brackets after each."""
    page, words = Page(), tongue(rng)
    put_line(page, f"{rng.choice(words.reviews)}, {say(items[0].published, words.days[0], words)}")
    page.raw("\n")
    kind = rng.choice(("bracket", "bracket", "lead", "paper"))
    groups = (
        by_outlet(rng, items)
        if kind == "paper"
        else by_day(rng, items)
        if rng.random() < 0.5
        else [list(items)]
    )
    dated, a = kind != "paper" and len(groups) > 1, 0
    mark, end = rng.choice((("(", ")"), ("[", "]"), ("/", "/"), ("– ", "")))
    with_day, pattern = (
        not dated and rng.random() < 0.5,
        rng.choice(("{d}.{m}.", "{d}/{m}", "{d} {month}")),
    )
    comma, join = rng.choice((", ", " ")), rng.choice((" ", " ", " * ", " • ", " — "))
    for group in groups:
        if kind == "paper" or dated:
            put_stated(
                page,
                group,
                "outlet" if kind == "paper" else "day",
                words.days[0],
                words,
                rng.random() < 0.4,
            )
            page.raw(rng.choice((": ", "\n", ". ", " – ")))
        for number, item in enumerate(group):
            page.raw(join if number else "")
            if kind == "lead":
                put_outlet(page, a, item)
                page.raw(": ")
            text = item.deck if rng.random() < 0.5 else item.paragraphs[0]
            page.put(" ".join(text.split()[:70]), "body", a)
            if kind == "bracket":
                page.raw(f" {mark}")
                put_outlet(page, a, item)
                if with_day:
                    page.raw(comma)
                    put_day(page, a, item, pattern, words)
                page.raw(end)
            a += 1
        page.raw("\n\n")
    put_line(page, rng.choice(words.footer))
    return page


@family
def press_folder_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A printed press folder as text: running heads and page numbers between and inside items."""
    page, words = Page(), rng.choice((DE, DE, FR, ES, EN))
    site, title = rng.choice(SITES), rng.choice(words.reviews)
    pattern, width = rng.choice(words.days), rng.choice((64, 72, 84))
    top = say(items[0].published, words.days[0], words)
    put_line(page, title.upper())
    put_line(page, site)
    put_line(page, top)
    page.raw("\n")
    outlets = rng.random() < 0.7
    groups = by_outlet(rng, items) if outlets else by_day(rng, items)
    if rng.random() < 0.7:
        put_line(
            page,
            {"de": "Inhaltsverzeichnis", "fr": "Sommaire", "es": "Índice"}.get(
                words.code, "Contents"
            ),
        )
        number = 2
        for group in groups:
            if outlets and rng.random() < 0.6:
                page.put(group[0].outlet, "contents")
                page.raw("\n")
            for item in group:
                page.raw("  ")
                page.put(short(item.headline, rng.randint(5, 10), " …"), "contents")
                page.raw(" " + "." * rng.randint(4, 30) + " ")
                put_line(page, str(number), "contents")
                number += rng.choice((0, 1))
        page.raw("\n\f")
    leaf = 2
    under = rng.choice(("=", "-", "~", ""))
    upper, a = rng.random() < 0.5, 0
    place = rng.choice(("Seite {}", "S. {}", "Page {}", "- {} -", "{}"))

    def turn() -> None:
        nonlocal leaf
        page.raw("\n")
        for each in (
            (f"{title} · {top}", place.format(leaf))
            if rng.random() < 0.5
            else (place.format(leaf), f"{site} – {title}")
        ):
            put_line(page, each)
        page.raw("\f" if rng.random() < 0.5 else "\n")
        leaf += 1

    rest = order_of(rng, "day" if outlets else "outlet", maybe=("author",))
    where = rng.choice(("under", "over", "end"))
    for group in groups:
        size = len(page.content)
        put_stated(page, group, "outlet" if outlets else "day", pattern, words, upper)
        page.raw("\n" + (under * (len(page.content) - size) + "\n" if under else "") + "\n")
        for item in group:
            if where == "over":
                fields_line(page, rng, a, item, rest, " · ", pattern, words)
                page.raw("\n")
            put_line(page, wrap(item.headline, width), "headline", a)
            if where == "under":
                fields_line(page, rng, a, item, rest, ", ", pattern, words)
                page.raw("\n")
            page.raw("\n")
            for number, each in enumerate(some(rng, item, 1, 5)):
                page.put(wrap(each, width), "body", a)
                page.raw("\n" if rng.random() < 0.5 else "\n\n")
                if number and rng.random() < 0.2:
                    turn()
            if where == "end":
                page.raw("(")
                fields_line(page, rng, a, item, rest, ", ", pattern, words)
                page.raw(")\n")
            page.raw("\n")
            a += 1
        if rng.random() < 0.6:
            turn()
    return page


@family
def notes_by_day_and_paper(rng: random.Random, items: Sequence[Item]) -> Page:
    """Notes in a wiki's or note program's marks: days, papers and headlines at levels of heads."""
    page, words = Page(), tongue(rng)
    kind = rng.choice(("markdown", "wiki", "org", "plain"))
    head = {
        "markdown": ("# ", "## ", "### ", ""),
        "wiki": ("== ", "=== ", "==== ", ""),
        "org": ("* ", "** ", "*** ", ""),
        "plain": ("", "  ", "    ", ""),
    }[kind]
    close = {"wiki": (" ==", " ===", " ====")}.get(kind, ("", "", ""))
    pattern = rng.choice(words.days)
    if rng.random() < 0.5:
        put_line(page, rng.choice(words.reviews))
        page.raw("\n")
    nested = rng.choice(("day", "both", "both", "outlet"))
    outer, a = by_day(rng, items, rng.random() < 0.5) if nested != "outlet" else [list(items)], 0
    bullets = rng.random() < 0.5
    more = rng.choice(words.more)
    for group in outer:
        depth = 0
        if nested != "outlet":
            page.raw(head[0])
            put_stated(page, group, "day", pattern, words)
            page.raw(close[0] + "\n\n")
            depth = 1
        for inner in by_outlet(rng, group) if nested != "day" else [group]:
            level = depth
            if nested != "day":
                page.raw(head[level])
                put_stated(page, inner, "outlet", pattern, words)
                page.raw(close[level] + "\n" + ("\n" if kind != "plain" else ""))
                level += 1
            for item in inner:
                own = nested == "day"
                if bullets:
                    page.raw(rng.choice(("- ", "- ")) if kind != "wiki" else "* ")
                    if own:
                        put_outlet(page, a, item)
                        page.raw(": ")
                    page.raw("**" if kind == "markdown" else "'''" if kind == "wiki" else "")
                    page.put(item.headline, "headline", a)
                    page.raw("**" if kind == "markdown" else "'''" if kind == "wiki" else "")
                    page.raw(rng.choice((". ", " – ", "\n  ")))
                    page.put(item.paragraphs[0], "body", a)
                    if rng.random() < 0.4:
                        page.raw(" [")
                        page.put(more, "source_line", a)
                        page.raw(f"]({item.url})" if kind == "markdown" else "]")
                    page.raw("\n")
                else:
                    page.raw(head[level])
                    page.put(item.headline, "headline", a)
                    page.raw((close[level] if level < 3 else "") + "\n")
                    if own:
                        put_outlet(page, a, item)
                        if rng.random() < 0.3:
                            page.raw(" / ")
                            put_authors(page, a, item)
                        page.raw("\n")
                    page.raw("\n" if kind != "plain" else "")
                    put_text(
                        page,
                        a,
                        some(rng, item, 1, 4),
                        rng.choice((0, 72)),
                        "      " if kind == "plain" else "",
                    )
                    if nested != "day" and rng.random() < 0.3:
                        put_line(page, item.url, "source_line", a, "url")
                    page.raw("\n")
                a += 1
            page.raw("\n")
    if kind in ("wiki", "markdown"):
        put_line(
            page,
            rng.choice(
                (
                    "Category: Press",
                    "tags: press, clips",
                    "Kategorie: Presse",
                    "Last edited by clipbot",
                )
            ),
        )
    return page


@family
def copied_table(rng: random.Random, items: Sequence[Item]) -> Page:
    """A list view copied out of a browser: cells with tabs between, texts in cells or below."""
    page, words = Page(), tongue(rng)
    pattern = rng.choice(words.days)
    for each in pick(rng, words.menu, rng.randint(2, 6)):
        put_line(page, each)
    names = {"title": rng.choice(("Title", "Subject", "Titel", "Titre", "Titular")), "outlet": rng.choice(words.source).rstrip(" :"), "day": rng.choice(words.date),
             "author": rng.choice(words.author), "topic": rng.choice(("Topic", "Thema", "Tags", "Rubrique"))}  # fmt: skip
    columns = order_of(rng, "title", "outlet", "day", maybe=("author", "topic"))
    inside = rng.random() < 0.5
    gap = rng.choice(("\t", "\t", " | ", "  "))
    page.raw("\n")
    for number, each in enumerate(columns):
        page.raw(gap if number else "")
        page.put(names[each], "furniture")
    if inside:
        page.raw(gap)
        page.put(rng.choice(("Text", "Abstract", "Inhalt", "Résumé")), "furniture")
    page.raw("\n")
    for a, item in enumerate(items):
        for number, each in enumerate(columns):
            page.raw(gap if number else "")
            if each == "title":
                page.put(item.headline, "headline", a)
            elif each == "outlet":
                put_outlet(page, a, item)
            elif each == "day":
                put_day(page, a, item, pattern, words)
            elif each == "author":
                put_authors(page, a, item, comma="; ")
            else:
                page.put(item.topic, "furniture")
        page.raw(gap if inside else "\n")
        put_text(page, a, some(rng, item, 1, 1 if inside else 3), 0, gap="" if inside else "\n")
        page.raw("" if inside else "\n")
    put_line(
        page,
        rng.choice(
            ("Rows per page: 25", "1-12 of 240", "Nächste Seite", "Page 1 sur 8", "Export CSV")
        ),
    )
    return page


@family
def bibliography(rng: random.Random, items: Sequence[Item]) -> Page:
    """References of a library's press bibliography, each with an abstract below."""
    page, words = Page(), rng.choice((EN, EN, DE, FR, ES))
    put_line(
        page,
        f"{rng.choice(('Press bibliography', 'Pressebibliographie', 'Bibliographie de presse', 'Recent literature', 'Bibliografía'))}: {rng.choice(SITES)}",
    )
    page.raw("\n")
    pattern = rng.choice(
        ("{d} {month} {yyyy}", "{yyyy}, {month} {d}", "{dd}.{mm}.{yyyy}", "{d} {mon}. {yyyy}")
    )
    style = rng.choice(("author", "title", "paper"))
    quote = rng.choice((("“", "”"), ("", ""), ("„", "“"), ("«", "»")))
    label = rng.choice(("Abstract:", "Zusammenfassung:", "Résumé :", "Annotation.", "", ""))
    number = rng.choice(("{}. ", "[{}] ", "({}) ", "* "))
    for a, item in enumerate(items):
        page.raw(number.format(a + 1))
        if style == "author":
            put_authors(page, a, item, comma=" & ")
            page.raw(". ")
            if pattern.startswith("{yyyy}"):
                page.raw("(")
                put_day(page, a, item, pattern, words)
                page.raw("). ")
        if style == "paper":
            put_outlet(page, a, item)
            page.raw(", ")
            put_day(page, a, item, pattern, words)
            page.raw(": ")
        page.raw(quote[0])
        page.put(item.headline, "headline", a)
        page.raw(quote[1] + ". ")
        if style == "title":
            put_authors(page, a, item, rng.choice(words.by[:2]))
            page.raw(". ")
        if style != "paper":
            page.put(rng.choice(("In:", "in", "In")), "publication", a)
            page.raw(" ")
            put_outlet(page, a, item)
            if not (style == "author" and pattern.startswith("{yyyy}")):
                page.raw(", ")
                put_day(page, a, item, pattern, words)
            page.raw(", ")
        page.put(rng.choice(("p.", "S.", "pp.")) + f" {rng.randint(1, 40)}", "publication", a)
        page.raw(".\n")
        if label:
            page.raw("    ")
            page.put(label, "furniture")
            page.raw(" ")
        else:
            page.raw("    ")
        put_text(page, a, some(rng, item, 1, 2), rng.choice((0, 74)), gap="    ")
        if rng.random() < 0.4:
            page.raw("    ")
            put_line(
                page,
                rng.choice(("Shelfmark:", "Signatur:", "Cote :")) + f" Z {rng.randint(10, 900)}",
            )
        page.raw("\n")
    return page


@family
def copied_stream(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news stream copied out of a browser: every field alone on a line, buttons between."""
    page, words = Page(), tongue(rng)
    pattern = rng.choice(words.days)
    for each in pick(rng, words.menu, rng.randint(3, 9)):
        put_line(page, each)
    page.raw("\n" if rng.random() < 0.5 else "")
    order = order_of(rng, "title", "outlet", maybe=("author", "age", "topic"))
    days = rng.random() < 0.5
    groups = by_day(rng, items) if days else [list(items)]
    if not days:
        order.append("day") if rng.random() < 0.5 else order.insert(0, "day")
    buttons = pick(rng, words.share, rng.randint(1, 3))
    blank, cut = rng.choice(("\n", "\n", "")), rng.random() < 0.6
    more, a = rng.choice(words.more), 0
    shown = rng.random() < 0.6
    for group in groups:
        if days:
            put_stated(page, group, "day", pattern, words)
            page.raw("\n" + blank)
        for item in group:
            for each in order:
                if each == "title":
                    put_line(page, item.headline, "headline", a)
                elif each == "outlet":
                    put_outlet(page, a, item)
                    page.raw("\n")
                elif each == "day":
                    put_day(page, a, item, pattern, words)
                    page.raw("\n")
                elif each == "author":
                    put_authors(page, a, item, rng.choice(words.by))
                    page.raw("\n")
                else:
                    put_line(page, rng.choice(words.ages) if each == "age" else item.topic)
            text = item.paragraphs[0]
            put_line(page, short(text, rng.randint(20, 45), "...") if cut else text, "body", a)
            if shown:
                put_line(page, more, "source_line", a)
            for each in buttons:
                put_line(page, each)
            page.raw(blank)
            a += 1
            if rng.random() < 0.12:
                put_line(page, rng.choice(words.boxes))
                put_line(page, rng.choice(words.teasers), "teaser")
                page.raw(blank)
    for each in pick(rng, words.footer, 3):
        put_line(page, each)
    return page


@family
def lists_of_lists(rng: random.Random, items: Sequence[Item]) -> Page:
    """Lists in lists: a day or a paper as the words of an entry that holds its items."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    begin(page, rng.choice(words.reviews), words.code)
    tag(
        page,
        rng.choice(("h1", "p", "div class=title")),
        f"{rng.choice(words.reviews)} – {rng.choice(SITES)}",
        "furniture",
    )
    kind = rng.choice(("day", "outlet", "both", "accordion"))
    outer = [list(items)] if kind == "outlet" else by_day(rng, items)
    a, mark = 0, rng.choice(("ul", "ol", "ul"))
    leaf = rng.choice(("colon", "break", "nested"))
    more, linked = rng.choice(words.more), rng.random() < 0.4
    page.raw(f"<{mark}>\n" if kind != "accordion" else "<section>\n")
    for group in outer:
        if kind == "accordion":
            page.raw("<details open><summary>")
        elif kind != "outlet":
            page.raw("<li>")
        if kind != "outlet":
            put_stated(page, group, "day", pattern, words)
            page.raw("</summary>" if kind == "accordion" else "")
            page.raw(f"\n<{mark}>\n")
        for inner in by_outlet(rng, group) if kind in ("outlet", "both") else [group]:
            if kind in ("outlet", "both"):
                page.raw("<li><b>" if leaf != "break" else "<li>")
                put_stated(page, inner, "outlet", pattern, words)
                page.raw("</b>" if leaf != "break" else "")
                page.raw(f"\n<{mark}>\n")
            for item in inner:
                page.raw("<li>")
                own = kind in ("day", "accordion")
                if own and leaf == "colon":
                    put_outlet(page, a, item)
                    page.raw(": ")
                page.put(item.headline, "headline", a)
                if own and leaf != "colon":
                    page.raw(" (")
                    put_outlet(page, a, item)
                    page.raw(")")
                if kind == "outlet" and rng.random() < 0.5:
                    page.raw(", ")
                    put_day(page, a, item, pattern, words)
                page.raw({"colon": " – ", "break": "<br>\n", "nested": "<ul><li>"}[leaf])
                kept = some(rng, item, 1, 3)
                for number, each in enumerate(kept):
                    page.raw(("</li><li>" if leaf == "nested" else "<br>") if number else "")
                    page.put(each, "body", a)
                page.raw("</li></ul>" if leaf == "nested" else "")
                if linked:
                    page.raw(" <a href=#>")
                    page.put(more, "source_line", a)
                    page.raw("</a>")
                page.raw("</li>\n")
                a += 1
            page.raw(f"</{mark}></li>\n" if kind in ("outlet", "both") else "")
        page.raw(
            f"</{mark}></details>\n"
            if kind == "accordion"
            else f"</{mark}></li>\n"
            if kind != "outlet"
            else ""
        )
    page.raw(f"</{mark}>\n" if kind != "accordion" else "</section>\n")
    tag(page, "p", rng.choice(words.footer), "furniture")
    finish(page)
    return page


@family
def spanning_table(rng: random.Random, items: Sequence[Item]) -> Page:
    """A table whose first cell, a day or a paper, spans the rows of all its items."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    begin(page, rng.choice(words.reviews), words.code)
    tag(page, "h2", f"{rng.choice(words.reviews)} ({rng.choice(SITES)})", "furniture")
    kind = rng.choice(("day", "outlet"))
    groups = by_day(rng, items, rng.random() < 0.5) if kind == "day" else by_outlet(rng, items)
    other = "outlet" if kind == "day" else "day"
    columns = order_of(rng, "title", other)
    joined = rng.random() < 0.5  # title and text in one cell
    with_head = rng.random() < 0.6
    page.raw("<table border=1 cellspacing=0>\n")
    names = {
        "title": rng.choice(("Title", "Subject", "Titel", "Titre", "Başlık")),
        "outlet": rng.choice(words.source).rstrip(" :"),
        "day": rng.choice(words.date),
    }
    if with_head:
        page.raw("<tr>")
        for each in (kind, *columns):
            tag(page, "th", names[each], "furniture")
        if not joined:
            tag(page, "th", rng.choice(("Summary", "Inhalt", "Contenu", "Text")), "furniture")
        page.raw("</tr>\n")
    a = 0
    for group in groups:
        for number, item in enumerate(group):
            page.raw("<tr valign=top>")
            if number == 0:
                page.raw(f"<td rowspan={len(group)}><b>")
                put_stated(page, group, kind, pattern, words)
                page.raw("</b></td>")
            for each in columns:
                page.raw("<td>")
                if each == "title":
                    page.raw("<b>" if joined else "")
                    page.put(item.headline, "headline", a)
                    page.raw("</b>" if joined else "")
                    if joined:
                        put_paragraphs(page, a, some(rng, item, 1, 3))
                elif each == "outlet":
                    put_outlet(page, a, item)
                else:
                    put_day(page, a, item, pattern, words)
                page.raw("</td>")
            if not joined:
                page.raw("<td>")
                put_paragraphs(page, a, some(rng, item, 1, 2))
                page.raw("</td>")
            page.raw("</tr>\n")
            a += 1
    page.raw("</table>\n")
    tag(page, "p", rng.choice((*words.footer, *words.boxes)), "furniture")
    finish(page)
    return page


@family
def events_portal(rng: random.Random, items: Sequence[Item]) -> Page:
    """A wiki's portal of current events: days, topics, sentences with the outlet in brackets."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    begin(page, "Portal", words.code)
    for each in pick(
        rng,
        (
            "Jump to navigation",
            "Main page",
            "Random article",
            "Spezialseiten",
            "Letzte Änderungen",
            "Modifications récentes",
            "Talk",
            "View history",
        ),
        4,
    ):
        tag(page, "a", each, "furniture")
    tag(
        page,
        "h1 id=firstHeading",
        rng.choice(
            (
                "Portal: News of the day",
                "Portal:Aktuelles",
                "Portail:Actualités",
                "Portal:Actualidad",
            )
        ),
        "furniture",
    )
    edits, nested, a = rng.random() < 0.7, rng.random() < 0.6, 0
    for group in by_day(rng, items):
        page.raw(
            '<div class="current-events"><div class="current-events-heading"><span class="summary">'
        )
        put_stated(page, group, "day", pattern, words)
        page.raw("</span></div>")
        if edits:
            page.raw("<ul>")
            for each in pick(rng, ("edit", "history", "watch", "Bearbeiten", "modifier"), 3):
                tag(page, "li", each, "furniture")
            page.raw("</ul>")
        page.raw('<div class="description">\n')
        topic = None
        for item in group:
            if item.topic != topic or not nested:
                topic = item.topic
                tag(page, "p", topic, "section") if nested else None
            page.raw("<ul><li>")
            if rng.random() < 0.4:
                page.raw("<a href=x>")
                page.put(item.headline, "headline", a)
                page.raw("</a><ul><li>")
                inner = True
            else:
                inner = False
            page.put(item.paragraphs[0], "body", a)
            page.raw(' <a rel="nofollow" class="external text" href="#">(')
            put_outlet(page, a, item)
            page.raw(")</a>")
            if rng.random() < 0.2:
                page.raw(' <a class="external text">(')
                second = [each.outlet for each in items if each.outlet != item.outlet]
                page.put(rng.choice(second or [item.outlet]), "publication", a, "outlet")
                page.raw(")</a>")
            page.raw("</li></ul></li></ul>\n" if inner else "</li></ul>\n")
            a += 1
        page.raw("</div></div>\n")
    tag(
        page,
        "div id=catlinks",
        rng.choice(("Categories: Current events", "Kategorie: Portal", "Catégorie : Actualité")),
        "furniture",
    )
    finish(page)
    return page


@family
def bookmarks_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """Bookmarks exported by a browser or a clipping tool: folders of papers or days, notes."""
    page = Page("text/html")
    page.raw(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=UTF-8'>\n<TITLE>Bookmarks</TITLE>\n"
    )
    tag(
        page,
        "H1",
        rng.choice(
            ("Bookmarks", "Lesezeichen", "Marque-pages", "Saved items", "Clips", "Favoritos")
        ),
        "furniture",
    )
    page.raw("<DL><p>\n")
    kind = rng.choice(("outlet", "outlet", "day"))
    pattern, words = rng.choice(EN.days), EN
    groups, a = by_outlet(rng, items) if kind == "outlet" else by_day(rng, items), 0
    lead = rng.choice(("", " – ", " | "))
    for group in groups:
        page.raw('    <DT><H3 ADD_DATE="1924991999">')
        put_stated(page, group, kind, pattern, words)
        page.raw("</H3>\n    <DL><p>\n")
        for item in group:
            page.raw(f'        <DT><A HREF="{item.url}" ADD_DATE="1924992000" TAGS="{item.topic}">')
            page.put(item.headline, "headline", a)
            if kind == "day" and lead:
                page.raw(lead)
                put_outlet(page, a, item)
            page.raw("</A>\n        <DD>")
            if kind == "day" and not lead:
                put_outlet(page, a, item)
                page.raw(": ")
            page.put(item.paragraphs[0], "body", a)
            page.raw("\n")
            a += 1
        page.raw("    </DL><p>\n")
    page.raw("</DL><p>\n")
    return page


@family
def reference_report(rng: random.Random, items: Sequence[Item]) -> Page:
    """A report of a reference manager: tables of data, abstracts, notes with the text, tags."""
    page, words = Page("text/html"), rng.choice((EN, EN, DE, FR, ES))
    pattern = rng.choice(words.days)
    begin(page, "Report", words.code)
    page.raw('<ul class="report combineChildItems">\n')
    rows = order_of(
        rng, "outlet", "day", maybe=("author", "url", "type", "added", "pages", "language")
    )
    names = {
        "en": {"type": "Item Type", "author": "Author", "outlet": "Publication", "day": "Date", "url": "URL", "added": "Date Added", "pages": "Pages", "language": "Language", "note": "Notes:", "tags": "Tags:"},
        "de": {"type": "Eintragsart", "author": "Autor", "outlet": "Publikation", "day": "Datum", "url": "URL", "added": "Hinzugefügt am", "pages": "Seiten", "language": "Sprache", "note": "Notizen:", "tags": "Tags:"},
        "fr": {"type": "Type de document", "author": "Auteur", "outlet": "Publication", "day": "Date", "url": "URL", "added": "Date d'ajout", "pages": "Pages", "language": "Langue", "note": "Notes :", "tags": "Marqueurs :"},
        "es": {"type": "Tipo de elemento", "author": "Autor", "outlet": "Publicación", "day": "Fecha", "url": "URL", "added": "Fecha de adición", "pages": "Páginas", "language": "Idioma", "note": "Notas:", "tags": "Etiquetas:"},
    }[words.code]  # fmt: skip
    inside = rng.random() < 0.4
    for a, item in enumerate(items):
        page.raw(f'<li id="item_{hashed(rng)}" class="item newspaperArticle">\n')
        tag(page, "h2", item.headline, "headline", a)
        page.raw("<table>\n")
        for each in rows:
            page.raw(f'<tr><th class="{each}">')
            role: Role = {
                "outlet": "publication",
                "day": "publication",
                "author": "byline",
                "url": "source_line",
            }.get(each, "furniture")  # type: ignore[assignment]
            page.put(names[each], role, None if role == "furniture" else a)
            page.raw("</th><td>")
            if each == "outlet":
                put_outlet(page, a, item)
            elif each == "day":
                put_day(page, a, item, pattern, words)
            elif each == "author":
                put_authors(page, a, item, comma="</td></tr><tr><th></th><td>")
            elif each == "url":
                page.put(item.url, "source_line", a, "url")
            else:
                added = say(
                    item.published + timedelta(days=rng.randint(0, 30)), words.days[0], words
                )
                page.put(
                    {
                        "type": rng.choice(("Newspaper Article", "Zeitungsartikel", "Web Page")),
                        "added": added,
                        "pages": str(rng.randint(1, 30)),
                        "language": "en",
                    }[each],
                    "furniture",
                )
            page.raw("</td></tr>\n")
        if inside:
            page.raw("<tr><th>")
            page.put(rng.choice(("Abstract", "Zusammenfassung", "Résumé")), "furniture")
            page.raw("</th><td>")
            page.put(item.paragraphs[0], "body", a)
            page.raw("</td></tr>\n")
        page.raw("</table>\n")
        if not inside:
            tag(page, 'h3 class="notes"', names["note"], "furniture")
            page.raw('<ul class="notes"><li>')
            put_paragraphs(page, a, some(rng, item, 1, 4))
            page.raw("</li></ul>\n")
        if rng.random() < 0.4:
            tag(page, 'h3 class="tags"', names["tags"], "furniture")
            links(page, [item.topic])
        page.raw("</li>\n")
    page.raw("</ul>")
    finish(page)
    return page


@family
def social_timeline(rng: random.Random, items: Sequence[Item]) -> Page:
    """A timeline of papers' accounts: name, handle and age above posts; cards, counts, no heads."""
    page, words = Page("text/html"), tongue(rng)
    c = [hashed(rng) for _ in range(9)]
    begin(page, "List", words.code)
    for each in pick(
        rng,
        (
            "Home",
            "Explore",
            "Notifications",
            "Messages",
            "Startseite",
            "Entdecken",
            "Profil",
            "Accueil",
        ),
        4,
    ):
        tag(page, f"div class={c[0]}", each, "furniture")
    tag(page, "h2", f"{rng.choice(words.reviews)} list", "furniture")
    shown = rng.random() < 0.5
    pattern = rng.choice(("{mon} {d}, {yyyy}", "{d} {mon} {yyyy}", "{d}. {mon} {yyyy}"))
    card, reposted = rng.random() < 0.5, rng.random() < 0.4
    for a, item in enumerate(items):
        page.raw(f"<div class={c[1]} data-testid=cell>")
        if reposted and rng.random() < 0.4:
            tag(page, f"div class={c[2]}", f"{rng.choice(USERS)} reposted", "furniture")
        page.raw(f"<div class={c[3]}><span>")
        put_outlet(page, a, item)
        page.raw("</span> <span>")
        page.put(f"@{item.host.partition('.')[0][:14]}", "publication", a)
        page.raw("</span> · <time>")
        if shown:
            put_day(page, a, item, pattern, EN)
        else:
            page.put(rng.choice(words.ages), "furniture")
        page.raw(f"</time></div>\n<div class={c[4]} dir=auto>")
        page.put(
            short(item.deck if rng.random() < 0.3 else item.paragraphs[0], rng.randint(18, 45)),
            "body",
            a,
        )
        page.raw("</div>\n")
        if card:
            page.raw(f"<a class={c[5]}><div>")
            page.put(item.host, "source_line", a)
            page.raw("</div><div>")
            page.put(item.headline, "headline", a)
            page.raw("</div></a>\n")
        page.raw(f"<div class={c[6]}>")
        for _ in range(3):
            tag(page, "span", str(rng.randint(1, 900)), "furniture")
        page.raw("</div></div>\n")
        if rng.random() < 0.1:
            tag(
                page,
                f"div class={c[7]}",
                rng.choice(
                    (
                        "Who to follow",
                        "Promoted: kitchens in four weeks",
                        "Gesponsert",
                        "Show more replies",
                    )
                ),
                "furniture",
            )
    for each in pick(rng, words.footer, 3):
        tag(page, "span", each, "furniture", end=" ")
    finish(page)
    return page


@family
def margin_column(rng: random.Random, items: Sequence[Item]) -> Page:
    """Two columns of a Word table: outlet, day and author in the margin, the text beside them."""
    page, words = Page("text/html"), tongue(rng)
    pattern = rng.choice(words.days)
    begin(page, rng.choice(words.reviews), words.code)
    page.raw("<div class=WordSection1>")
    tag(
        page, "p class=MsoHeader", f"{rng.choice(SITES)} – {rng.choice(words.reviews)}", "furniture"
    )
    right = rng.random() < 0.3
    order = order_of(rng, "outlet", maybe=("day", "author"))
    lines = rng.choice(("<br>\n", "</p>\n<p class=MsoNormal>", ", "))
    page.raw("<table class=MsoTableGrid border=0>\n")
    days = rng.random() < 0.4
    if days:
        order = [each for each in order if each != "day"]
    a = 0
    for group in by_day(rng, items) if days else [list(items)]:
        if days:
            page.raw("<tr><td colspan=2 style='background:#D9D9D9'><p class=MsoNormal><b>")
            put_stated(page, group, "day", pattern, words)
            page.raw("</b></p></td></tr>\n")
        for item in group:
            page.raw("<tr>")
            for cell in ("text", "margin") if right else ("margin", "text"):
                page.raw(
                    f"<td width={95 if cell == 'margin' else 480} valign=top><p class=MsoNormal>"
                )
                if cell == "margin":
                    fields_line(page, rng, a, item, order, lines, pattern, words)
                    page.raw("</p>")
                else:
                    page.raw("<b>")
                    page.put(item.headline, "headline", a)
                    page.raw("</b></p>\n")
                    put_paragraphs(page, a, some(rng, item, 1, 4), "p class=MsoNormal")
                page.raw("</td>")
            page.raw("</tr>\n")
            a += 1
    page.raw("</table></div>")
    finish(page)
    return page


@family
def hanging_labels(rng: random.Random, items: Sequence[Item]) -> Page:
    """Text set beside a narrow column of labels: papers, or days stated once for several items."""
    page, words = Page(), tongue(rng)
    kind = rng.choice(("outlet", "day", "own"))
    pattern = rng.choice(
        ("{dd}.{mm}.{yyyy}", "{d} {mon} {yyyy}", "{dd}/{mm}/{yyyy}", "{yyyy}-{mm}-{dd}")
    )
    put_line(page, f"{rng.choice(words.reviews).upper()}   {rng.choice(SITES)}")
    page.raw("\n")
    groups = (
        by_outlet(rng, items)
        if kind == "outlet"
        else by_day(rng, items)
        if kind == "day"
        else [[each] for each in items]
    )
    gutter = rng.choice((26, 28, 30))
    width, a = rng.choice((48, 54, 60)), 0
    for group in groups:
        for number, item in enumerate(group):
            before = len(page.content)
            if kind == "own":
                put_outlet(page, a, item)
            elif number == 0:
                put_stated(page, group, kind, pattern, words)
            used = len(page.content) - before
            page.raw(" " * max(2, gutter - used))
            page.put(wrap(item.headline, width, " " * gutter), "headline", a)
            page.raw("\n")
            if kind == "own" and rng.random() < 0.8:
                before = len(page.content)
                put_day(page, a, item, pattern, words)
                page.raw(" " * max(2, gutter - (len(page.content) - before)))
            elif kind == "day":
                page.raw(" " * gutter)
                put_outlet(page, a, item)
                page.raw(": ")
            else:
                page.raw(" " * gutter)
            kept = some(rng, item, 1, 2)
            for index, each in enumerate(kept):
                page.raw(" " * gutter if index else "")
                page.put(wrap(each, width, " " * gutter), "body", a)
                page.raw("\n")
            page.raw("\n")
            a += 1
    put_line(page, rng.choice(words.footer))
    return page


@family
def ticker_of_signs(rng: random.Random, items: Sequence[Item]) -> Page:
    """Items run on with +++ or // between them: a head alone with its outlet, or a sentence."""
    page, words = Page(), tongue(rng)
    sign = rng.choice((" +++ ", " // ", " *** ", " ••• ", " | ", " ... "))
    put_line(
        page,
        rng.choice((*words.reviews, "Ticker", "Kurz gemeldet", "En bref", "Breves", "Kısa kısa")),
    )
    kind = rng.choice(("day", "outlet", "one"))
    groups = (
        by_day(rng, items)
        if kind == "day"
        else by_outlet(rng, items)
        if kind == "outlet"
        else [list(items)]
    )
    pattern = rng.choice(words.days)
    timed, text, a = rng.random() < 0.5, rng.random() < 0.5, 0
    mark = rng.choice((("(", ")"), ("[", "]"), ("– ", "")))
    before = rng.random() < 0.3
    page.raw("\n")
    for group in groups:
        if kind != "one":
            put_stated(page, group, kind, pattern, words)
            page.raw("\n")
        page.raw(sign.lstrip())
        for item in group:
            if timed:
                page.put(f"{rng.randint(5, 22):02}:{rng.randint(0, 59):02}", "furniture")
                page.raw(" ")
            if before and kind != "outlet":
                put_outlet(page, a, item)
                page.raw(": ")
            page.put(item.headline, "headline", a)
            if text:
                page.raw(rng.choice((": ", " – ", ". ")))
                page.put(" ".join(item.paragraphs[0].split()[:40]), "body", a)
            if not before and kind != "outlet":
                page.raw(f" {mark[0]}")
                put_outlet(page, a, item)
                page.raw(mark[1])
            page.raw(sign)
            a += 1
        page.raw("\n\n")
    put_line(page, rng.choice(words.footer))
    return page


@family
def joint_sources(rng: random.Random, items: Sequence[Item]) -> Page:
    """Summaries that name two outlets, the first of which has the story; others pick it up."""
    page, words = Page(), rng.choice((EN, EN, DE, FR, ES))
    put_line(
        page,
        f"{rng.choice(words.reviews)} | {rng.choice(SITES)} | {say(items[0].published, words.days[0], words)}",
    )
    page.raw("\n")
    also = rng.choice(
        {
            "en": ("also:", "picked up by", "see also", "and"),
            "de": ("auch:", "ebenso", "und"),
            "fr": ("aussi :", "repris par", "et"),
            "es": ("también:", "y", "recogido por"),
        }[words.code]
    )
    where, width = rng.choice(("lead", "end", "line")), rng.choice((0, 0, 78))
    pattern, titled = rng.choice(("{d}.{m}.", "{d}/{m}", "{d} {month}")), rng.random() < 0.6
    mark = rng.choice((("(", ")"), ("[", "]"), ("– ", ""), ("→ ", "")))
    days = rng.random() < 0.3
    others, colon = [each.outlet for each in items], rng.choice((": ", "\n", ". "))
    a = 0

    def sources(a: int, item: Item) -> None:
        put_outlet(page, a, item)
        if not days and rng.random() < 0.6:
            page.raw(", ")
            put_day(page, a, item, pattern, words)
        if rng.random() < 0.5:
            page.raw("; " if also.endswith(":") else ", ")
            page.put(also, "publication", a)
            page.raw(" ")
            second = [each for each in others if each != item.outlet] or others
            page.put(rng.choice(second), "publication", a, "outlet")

    for group in by_day(rng, items) if days else [list(items)]:
        if days:
            put_stated(page, group, "day", words.days[0], words)
            page.raw("\n\n")
        for item in group:
            if titled:
                page.put(item.headline, "headline", a)
                page.raw("\n")
            if where == "lead":
                sources(a, item)
                page.raw(colon)
            kept = some(rng, item, 1, 2)
            for number, each in enumerate(kept):
                page.raw("\n" if number else "")
                page.put(wrap(each, width), "body", a)
            if where != "lead":
                page.raw(" " if where == "end" else "\n")
                page.raw(mark[0])
                sources(a, item)
                page.raw(mark[1])
            page.raw("\n\n")
            a += 1
    put_line(page, rng.choice(words.footer))
    return page


@family
def leader_dotted_slips(rng: random.Random, items: Sequence[Item]) -> Page:
    """Slips of a clipping bureau: labels led by dots to their values, texts, ends of slips."""
    page, words = Page(), rng.choice((EN, DE, DE, FR, ES, TR))
    pattern, wide = rng.choice(words.days), rng.choice((12, 16, 20))
    lead, width = rng.choice((".", " ", ".", "_")), rng.choice((0, 70, 78))
    grouped = rng.random() < 0.5
    groups = by_outlet(rng, items) if grouped else [[each] for each in items]
    count = {
        "en": "{} clips",
        "de": "{} Meldungen",
        "fr": "{} coupures",
        "es": "{} recortes",
        "tr": "{} haber",
    }[words.code]
    names = {"outlet": rng.choice(words.source).rstrip(" :"), "day": rng.choice(words.date), "author": rng.choice(words.author), "topic": rng.choice(("Rubrik", "Section", "Ref.", "Konu")), "size": rng.choice(("Size", "Umfang", "Taille", "cm"))}  # fmt: skip
    order = order_of(
        rng, "day", *([] if grouped else ["outlet"]), maybe=("author", "topic", "size")
    )
    where = rng.choice(("head", "foot", "head"))
    put_line(page, f"{rng.choice(words.reviews)} / {rng.choice(SITES)}")
    page.raw("\n")
    end, a = rng.choice(("- - - - - - - -", "%%%", "=" * 40, "")), 0

    def slip(a: int, item: Item) -> None:
        for each in order:
            role: Role = {"outlet": "publication", "day": "publication", "author": "byline"}.get(
                each, "furniture"
            )  # type: ignore[assignment]
            page.put(names[each], role, None if role == "furniture" else a)
            page.raw(" " + lead * max(1, wide - len(names[each])) + ": ")
            if each == "outlet":
                put_outlet(page, a, item)
            elif each == "day":
                put_day(page, a, item, pattern, words)
            elif each == "author":
                put_authors(page, a, item, comma=" / ")
            else:
                page.put(
                    item.topic if each == "topic" else f"{rng.randint(20, 400)} cm", "furniture"
                )
            page.raw("\n")
        page.raw("\n")

    for group in groups:
        if grouped:
            page.raw(rng.choice(("=== ", ">> ", "")))
            put_stated(page, group, "outlet", pattern, words)
            page.raw(" (")
            page.put(count.format(len(group)), "section")
            page.raw(")\n\n")
        for item in group:
            if where == "head":
                slip(a, item)
            put_line(page, wrap(item.headline, width), "headline", a)
            page.raw("\n")
            put_text(page, a, some(rng, item, 1, 4), width)
            page.raw("\n")
            if where == "foot":
                slip(a, item)
            page.raw(f"{end}\n\n")
            a += 1
    put_line(page, rng.choice(words.footer))
    return page


@family
def broadcast_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """A log of broadcasts: day, then times with stations and programmes over what was said."""
    page, words = Page(), tongue(rng)
    put_line(
        page,
        rng.choice(
            (
                "Broadcast monitoring",
                "Radio/TV log",
                "Rundfunkauswertung",
                "Veille audiovisuelle",
                "Seguimiento de radio y TV",
            )
        ),
    )
    page.raw("\n")
    pattern = rng.choice(words.days)
    shows = (
        "Evening Hour",
        "Mittagsmagazin",
        "Le Journal",
        "Noticiero",
        "Drive Time",
        "Die Woche",
        "Ana Haber",
    )
    kind = rng.choice(("day", "outlet", "both"))
    titled, label = rng.random() < 0.4, rng.random() < 0.5
    width, between = rng.choice((0, 72)), rng.choice((", ", " | ", " - ", "  "))
    a = 0
    for group in by_day(rng, items, False) if kind != "outlet" else [list(items)]:
        if kind != "outlet":
            put_stated(page, group, "day", pattern, words)
            page.raw("\n\n")
        for inner in by_outlet(rng, group) if kind != "day" else [group]:
            if kind != "day":
                put_stated(page, inner, "outlet", pattern, words)
                page.raw("\n")
            for item in inner:
                page.put(
                    f"{rng.randint(6, 22):02}:{rng.choice((0, 15, 30, 45)):02}", "publication", a
                )
                page.raw(between)
                if kind == "day":
                    put_outlet(page, a, item)
                    page.raw(between)
                page.put(rng.choice(shows), "publication", a)
                if kind == "outlet" and rng.random() < 0.7:
                    page.raw(between)
                    put_day(page, a, item, pattern, words)
                page.raw("\n")
                if titled:
                    put_line(page, item.headline, "headline", a)
                if label:
                    put_authors(
                        page,
                        a,
                        item,
                        rng.choice(("Reporter:", "Presenter:", "Moderation:", "Présentation :")),
                    )
                    page.raw("\n")
                put_text(page, a, some(rng, item, 1, 3), width, gap="")
                page.raw("\n")
                a += 1
    put_line(
        page,
        rng.choice(
            ("End of log", "Ende der Auswertung", "Fin du relevé", "Transcripts are drafts.")
        ),
    )
    return page


@family
def numbered_outline(rng: random.Random, items: Sequence[Item]) -> Page:
    """A report of numbered chapters, one for each paper or day, with numbered items in them."""
    page, words = Page(), tongue(rng)
    pattern, width = rng.choice(words.days), rng.choice((0, 76))
    put_line(page, f"{rng.choice(SITES)}: {rng.choice(words.reviews)}")
    if rng.random() < 0.6:
        put_line(page, say(items[0].published, words.days[0], words))
    page.raw("\n")
    kind = rng.choice(("outlet", "day"))
    groups = by_outlet(rng, items) if kind == "outlet" else by_day(rng, items)
    chapter = rng.choice(("{}. ", "{}) ", "{} ", "§ {} "))
    inner, a = rng.choice(("{}.{} ", "{}.{}. ", "{1}) ", "({1}) ")), 0
    listed, upper = rng.random() < 0.5, rng.random() < 0.4
    if listed:
        for number, group in enumerate(groups, 1):
            page.raw(chapter.format(number))
            put_line(
                page,
                group[0].outlet if kind == "outlet" else say(group[0].published, pattern, words),
                "contents",
            )
        page.raw("\n")
    other = "day" if kind == "outlet" else "outlet"
    where = rng.choice(("after", "under", "end", "none" if kind == "outlet" else "under"))
    for number, group in enumerate(groups, 1):
        page.raw(chapter.format(number))
        put_stated(page, group, kind, pattern, words, upper)
        page.raw("\n\n")
        for place, item in enumerate(group, 1):
            page.raw(inner.format(number, place))
            page.put(item.headline, "headline", a)
            if where == "after":
                page.raw(" / ")
                fields_line(page, rng, a, item, [other], "", pattern, words)
            page.raw("\n")
            if where == "under":
                fields_line(
                    page,
                    rng,
                    a,
                    item,
                    [other, *(["author"] if rng.random() < 0.4 else [])],
                    ", ",
                    pattern,
                    words,
                )
                page.raw("\n")
            put_text(page, a, some(rng, item, 1, 3), width, gap=rng.choice(("", "\n")))
            if where == "end":
                page.raw("[")
                fields_line(page, rng, a, item, [other], "", pattern, words)
                page.raw("]\n")
            page.raw("\n")
            a += 1
    put_line(page, rng.choice(words.footer))
    return page


# ---------------------------------------------------------------- a single article


SUBHEADS = (
    "What comes next", "A long wait", "Doubts remain", "‘Nobody asked us’", "Two views", "The cost", "Background", "Zweifel bleiben",
    "Wie es weitergeht", "Une longue attente", "Y ahora qué", "Reactions", "A matter of days", "In figures", "Who decides", "Bekleyiş sürüyor",
)  # fmt: skip


def put_long(
    page: Page,
    rng: random.Random,
    item: Item,
    words: Tongue,
    opening: str = "p",
    teased: float = 0.15,
    headed: float = 0.1,
) -> None:
    """Put the whole text of article 0 in elements, with subheads, teasers, adverts between."""
    for number, each in enumerate(item.paragraphs):
        if number and rng.random() < headed:
            tag(
                page,
                rng.choice(("h2", "h3", "p class=sub", "strong")),
                rng.choice(SUBHEADS),
                "subhead",
                0,
            )
        tag(page, opening, each, "body", 0)
        if number < len(item.paragraphs) - 1 and rng.random() < teased:
            kind = rng.choice(("box", "line", "ad", "list"))
            if kind == "ad":
                tag(page, "div class=ad", rng.choice(words.boxes), "furniture")
            elif kind == "line":
                page.raw("<p><strong>")
                page.put(rng.choice(words.related) + ":", "furniture")
                page.raw("</strong> <a href=#>")
                page.put(rng.choice(words.teasers), "teaser")
                page.raw("</a></p>\n")
            elif kind == "list":
                tag(page, "h4", rng.choice(words.related), "furniture")
                links(page, pick(rng, words.teasers, 2), role="teaser")
            else:
                page.raw("<aside><a href=#><span>")
                page.put(rng.choice(words.teasers), "teaser")
                page.raw("</span></a></aside>\n")


def put_comments(page: Page, rng: random.Random, item: Item, words: Tongue) -> None:
    """Put what readers of a page say below."""
    tag(page, "h3 id=comments", rng.choice(words.comments), "furniture")
    page.raw("<ol class=commentlist>")
    for _ in range(rng.randint(0, 4)):
        page.raw("<li><cite>")
        page.put(rng.choice(USERS), "furniture")
        page.raw("</cite> ")
        tag(
            page,
            "small",
            f"{say(item.published + timedelta(days=1), words.days[0], words)}, {clock(rng)}",
            "furniture",
        )
        tag(page, "p", rng.choice(REMARKS), "furniture")
        page.raw("</li>\n")
    page.raw("</ol>")


def put_picture(page: Page, rng: random.Random, item: Item, words: Tongue) -> None:
    """Put a picture with its caption and credit."""
    kind = rng.choice(("figure", "div", "table"))
    page.raw({"figure": "<figure><img src=a.jpg alt=''><figcaption>", "div": '<div class="wp-caption"><img src=a.jpg><p class="wp-caption-text">',
              "table": "<table align=right width=200><tr><td><img src=a.jpg></td></tr><tr><td><small>"}[kind])  # fmt: skip
    page.put(item.caption, "caption", 0)
    if rng.random() < 0.7:
        page.raw(" ")
        label = rng.choice((*words.photo, ""))
        page.put(f"{label} {item.credit}" if label else f"({item.credit})", "credit", 0)
    page.raw(
        {
            "figure": "</figcaption></figure>\n",
            "div": "</p></div>\n",
            "table": "</small></td></tr></table>\n",
        }[kind]
    )


@family
def wordpress_post(rng: random.Random, items: Sequence[Item]) -> Page:
    """A post of a blog that repeats an article: widgets, sharing, neighbours, comments."""
    page, words, item = Page("text/html"), tongue(rng), items[0]
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    begin(
        page,
        f"{item.headline} – {site}",
        words.code,
        body='body class="post-template-default single single-post"',
    )
    tag(
        page,
        "a class='skip-link screen-reader-text'",
        rng.choice(
            ("Skip to content", "Zum Inhalt springen", "Aller au contenu", "Saltar al contenido")
        ),
        "furniture",
    )
    page.raw("<header>")
    tag(page, "p class=site-title", site, "furniture")
    links(page, pick(rng, words.menu, 6))
    page.raw("</header><main><article>")
    where = rng.choice(("intro", "outro", "meta", "none", "cat"))
    parts = order_of(rng, "day", maybe=("author",)) + (["outlet"] if where == "meta" else [])
    labels = {
        "day": rng.choice((*words.on, "")),
        "author": rng.choice(words.by),
        "outlet": rng.choice(words.source),
    }
    meta_above = rng.random() < 0.4
    between = rng.choice((" | ", " ", " · ", "<br>"))

    def meta() -> None:
        page.raw('<div class="entry-meta">')
        fields_line(page, rng, 0, item, parts, between, pattern, words, labels)
        if rng.random() < 0.5:
            page.raw(between)
            page.put(rng.choice(words.comments), "furniture")
        page.raw("</div>\n")

    if meta_above:
        meta()
    tag(page, "h1 class='entry-title'", item.headline, "headline", 0)
    if not meta_above:
        meta()
    if rng.random() < 0.5:
        put_picture(page, rng, item, words)
    page.raw('<div class="entry-content">')
    if where == "intro":
        page.raw("<p><em>")
        page.put(rng.choice(words.source), "publication", 0)
        page.raw(" <a href='#'>")
        put_outlet(page, 0, item)
        page.raw("</a></em></p>\n")
    if rng.random() < 0.3:
        tag(page, "p class=lead", item.deck, "deck", 0)
    put_long(page, rng, item, words, teased=0.2)
    if where == "outro":
        page.raw("<p>")
        page.put(rng.choice(words.source), "source_line", 0)
        page.raw(" <a href='#'>")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("</a></p>\n")
    page.raw('</div><div class="sharedaddy">')
    links(page, pick(rng, words.share, 4))
    page.raw("</div><footer>")
    if where == "cat":
        page.put(rng.choice(words.source), "publication", 0)
        page.raw(" <a rel=category>")
        put_outlet(page, 0, item)
        page.raw("</a>")
    page.raw("</footer></article><div class='post-navigation'>")
    for sign, name in (("&larr; ", "nav-previous"), ("", "nav-next")):
        page.raw(f"<div class={name}><a>{sign}")
        page.put(rng.choice(words.teasers), "teaser")
        page.raw("</a></div>")
    page.raw("</div>")
    put_comments(page, rng, item, words)
    page.raw("</main><aside>")
    for title in pick(rng, words.related, 2):
        tag(page, "h2", title, "furniture")
        links(page, pick(rng, words.teasers, 4), role="teaser")
    page.raw("</aside><footer>")
    for each in pick(rng, words.footer, 3):
        tag(page, "span", each, "furniture", end=" | ")
    page.raw("</footer>")
    finish(page)
    return page


@family
def joomla_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article of a club's site: nested tables of an old template, details, rating, neighbours."""
    page, words, item = Page("text/html"), rng.choice((EN, DE, FR, ES, TR)), items[0]
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    begin(page, item.headline, words.code)
    page.raw('<table class="pathway"><tr><td>')
    for number, each in enumerate(pick(rng, words.menu, 3)):
        page.raw(" &raquo; " if number else "")
        page.put(each, "furniture")
    page.raw('</td></tr></table><table width="100%"><tr valign="top"><td width="170" class="left">')
    tag(
        page,
        "h3",
        rng.choice(("Main Menu", "Hauptmenü", "Menu principal", "Menú principal", "Ana Menü")),
        "furniture",
    )
    links(page, pick(rng, words.menu, 8))
    tag(
        page,
        "h3",
        rng.choice(
            ("Who's Online", "Wer ist online", "Login Form", "Qui est en ligne", "Kimler çevrimiçi")
        ),
        "furniture",
    )
    tag(
        page,
        "div",
        rng.choice(
            (
                "We have 14 guests and no members online",
                "Aktuell sind 14 Gäste online",
                "Nous avons 14 invités en ligne",
            )
        ),
        "furniture",
    )
    page.raw('</td><td><table class="contentpaneopen"><tr><td class="contentheading">')
    page.put(item.headline, "headline", 0)
    page.raw("</td>")
    for each in pick(rng, words.share, 2):
        tag(page, "td class=buttonheading", each, "furniture")
    page.raw("</tr></table><table class=contentpaneopen>\n")
    for each in order_of(rng, "day", maybe=("author", "section", "outlet")):
        page.raw(f"<tr><td class=small colspan=2 id={each}>")
        if each == "author":
            put_authors(page, 0, item, rng.choice(words.by))
        elif each == "section":
            page.put(f"{rng.choice(words.reviews)} - {item.topic}", "furniture")
        elif each == "outlet":
            page.put(rng.choice(words.source), "publication", 0)
            page.raw(" ")
            put_outlet(page, 0, item)
        else:
            if rng.random() < 0.5:
                page.put(rng.choice(words.on), "publication", 0)
                page.raw(" ")
            put_day(page, 0, item, pattern, words)
            if rng.random() < 0.5:
                page.raw(" ")
                page.put(clock(rng), "publication", 0)
        page.raw("</td></tr>\n")
    page.raw("<tr><td colspan=2>")
    if rng.random() < 0.4:
        put_picture(page, rng, item, words)
    put_long(page, rng, item, words, rng.choice(("p", "p class=western", "div")), 0.08)
    if rng.random() < 0.5:
        page.raw("<p align=right><i>")
        put_outlet(page, 0, item)
        page.raw("</i></p>")
    if rng.random() < 0.5:
        page.raw("</td></tr><tr><td class=modifydate>")
        updated = {
            "en": "Last Updated",
            "de": "Aktualisiert",
            "fr": "Mis à jour",
            "es": "Actualizado",
            "tr": "Son güncelleme",
        }[words.code]
        page.put(
            f"{updated} ( {say(item.published + timedelta(days=2), pattern, words)} )", "furniture"
        )
    page.raw("</td></tr></table><table class=pagenav><tr>")
    for each in pick(
        rng,
        (
            "< Prev",
            "Next >",
            "< Zurück",
            "Weiter >",
            "< Précédent",
            "Suivant >",
            "< Anterior",
            "Sonraki >",
        ),
        2,
    ):
        tag(page, "th", each, "furniture")
    page.raw("</tr></table></td><td class=right>")
    tag(page, "h3", rng.choice(words.related), "furniture")
    links(page, pick(rng, words.teasers, 4), role="teaser")
    tag(page, "p", rng.choice(words.boxes), "furniture")
    page.raw("</td></tr></table>")
    tag(
        page,
        "div id=footer",
        f"© {item.published.year} {site}. {rng.choice(words.footer)}",
        "furniture",
    )
    finish(page)
    return page


@family
def drupal_node(rng: random.Random, items: Sequence[Item]) -> Page:
    """A node with labelled fields after its text: source, date, tags, attachments; side blocks."""
    page, words, item = Page("text/html"), tongue(rng), items[0]
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    begin(page, f"{item.headline} | {site}", words.code)
    page.raw('<div class="region region-header">')
    tag(page, "a rel=home", site, "furniture")
    page.raw('</div><div class="breadcrumb"><ol>')
    for each in pick(rng, words.menu, 3):
        tag(page, "li", each, "furniture")
    page.raw('</ol></div><div class="region region-sidebar-first">')
    links(page, pick(rng, words.menu, 7))
    page.raw('</div><article role="article" class="node node--type-clipping">')
    tag(page, "h1 class='page-header'", item.headline, "headline", 0)
    if rng.random() < 0.5:
        tag(
            page,
            "div class='node__submitted'",
            rng.choice(
                (
                    "Submitted by {} on {}",
                    "Gespeichert von {} am {}",
                    "Soumis par {} le {}",
                    "Enviado por {} el {}",
                )
            ).format(
                rng.choice(USERS),
                say(item.published + timedelta(days=rng.randint(0, 3)), words.days[0], words),
            ),
            "furniture",
        )
    if rng.random() < 0.35:
        tag(page, "div class='field--name-field-teaser'", item.deck, "deck", 0)
    order = order_of(
        rng, "text", "outlet", "day", maybe=("author", "tags", "file", "country", "link")
    )
    if rng.random() < 0.5:
        order.remove("text")
        order.insert(0, "text")
    labels = {"outlet": rng.choice(words.source), "day": rng.choice(words.date), "author": rng.choice(words.author), "link": "URL",
              "tags": rng.choice(("Tags", "Schlagworte", "Mots-clés", "Etiquetas")), "file": rng.choice(("Attachment", "Anhang", "Fichier attaché")),
              "country": rng.choice(("Country", "Land", "Pays", "Ülke"))}  # fmt: skip
    kind = rng.choice(("above", "inline", "none"))
    dropped = rng.choice(("outlet", "day", "", ""))
    for each in order:
        if each == dropped:
            continue
        page.raw(f'<div class="field field--name-field-{each} field--label-{kind} {hashed(rng)}">')
        if each == "text":
            page.raw('<div class="field__item clearfix text-formatted">')
            put_long(page, rng, item, words, teased=0.1)
            page.raw("</div></div>\n")
            continue
        if kind != "none" or each in ("file", "country"):
            role: Role = {
                "outlet": "publication",
                "day": "publication",
                "author": "byline",
                "link": "source_line",
            }.get(each, "furniture")  # type: ignore[assignment]
            tag(
                page,
                "div class='field__label'",
                labels[each],
                role,
                None if role == "furniture" else 0,
            )
        page.raw("<div class='field__item'>")
        if each == "outlet":
            put_outlet(page, 0, item)
        elif each == "day":
            put_day(page, 0, item, pattern, words)
        elif each == "author":
            put_authors(page, 0, item, comma="</div><div class='field__item'>")
        elif each == "link":
            page.put(item.url, "source_line", 0, "url")
        else:
            page.put(
                {"tags": item.topic, "file": "clip_0412.pdf (212 KB)", "country": "Velmoor"}[each],
                "furniture",
            )
        page.raw("</div></div>\n")
    page.raw('<ul class="links inline">')
    for each in pick(rng, (*words.comments, *words.share), 3):
        tag(page, "li", each, "furniture")
    page.raw("</ul></article><section class=block-views>")
    tag(page, "h2", rng.choice(words.related), "furniture")
    for each in pick(rng, words.teasers, 4):
        tag(page, "div class=views-row", each, "teaser")
    page.raw("</section>")
    links(page, pick(rng, words.footer, 3), "div")
    finish(page)
    return page


@family
def pipermail_message(rng: random.Random, items: Sequence[Item]) -> Page:
    """A message in a list's archive: an article in PRE between two lists of neighbours."""
    page, item = Page("text/html"), items[0]
    name = rng.choice(("Clips", "Press-l", "Mediawatch", "Revue", "Harbour"))
    page.raw(
        f"<HTML>\n <HEAD>\n   <TITLE> [{name}] clip </TITLE>\n </HEAD>\n <BODY BGCOLOR=#ffffff>\n   <H1>["
    )
    page.put(name, "furniture")
    page.raw("] ")
    subject = rng.random() < 0.5
    page.put(item.headline, "headline" if subject else "furniture", 0 if subject else None)
    page.raw("</H1>\n    <B>")
    who = rng.choice(USERS)
    page.put(who, "furniture")
    page.raw('</B>\n    <A HREF="mailto:x">')
    page.put("clips at lists.example", "furniture")
    page.raw("</A><BR>\n    <I>")
    sent = item.published + timedelta(days=rng.choice((0, 0, 1, 2)))
    page.put(f"{sent:%a %b %d} 0{rng.randint(1, 9)}:22:14 CET {sent.year}", "furniture")
    page.raw("</I>\n    <P>")

    def around() -> None:
        page.raw("<UL>")
        for each in ("Previous message:", "Next message:"):
            page.raw("<LI>")
            page.put(each, "furniture")
            page.raw(" <A HREF=0.html>")
            page.put(f"[{name}]", "furniture")
            page.raw(" ")
            page.put(rng.choice(EN.teasers), "furniture")
            page.raw("</A>\n")
        page.raw("<LI>")
        page.put("Messages sorted by:", "furniture")
        page.raw(" ")
        for each in ("[ date ]", "[ thread ]", "[ subject ]", "[ author ]"):
            tag(page, "a", each, "furniture")
        page.raw("</UL>\n")

    around()
    page.raw("<HR>\n<!--beginarticle-->\n<PRE>")
    if rng.random() < 0.4:
        page.put(rng.choice(REMARKS), "furniture")
        page.raw("\n\n")
    mark = "&gt; " if rng.random() < 0.3 else ""
    width, pattern = rng.choice((65, 72, 76)), rng.choice(EN.days)
    rest = order_of(rng, "outlet", maybe=("day", "author"))
    where = rng.choice(("before", "after", "end"))
    if where == "before":
        page.raw(mark)
        fields_line(
            page, rng, 0, item, rest, f"\n{mark}" if rng.random() < 0.5 else ", ", pattern, EN
        )
        page.raw(f"\n{mark.strip()}\n")
    if not subject:
        page.raw(mark)
        page.put(item.headline, "headline", 0)
        page.raw(f"\n{mark.strip()}\n")
    if where == "after":
        page.raw(mark)
        fields_line(
            page, rng, 0, item, rest, f"\n{mark}" if rng.random() < 0.5 else " | ", pattern, EN
        )
        page.raw(f"\n{mark.strip()}\n")
    for each in item.paragraphs:
        for line in wrap(each, width).split("\n"):
            page.raw(mark)
            page.put(line, "body", 0)
            page.raw("\n")
        page.raw(mark.strip() + "\n")
    if where == "end":
        page.raw("(")
        fields_line(page, rng, 0, item, rest, ", ", pattern, EN)
        page.raw(")\n")
    if rng.random() < 0.6:
        page.raw("<A HREF=x>")
        page.put(item.url, "source_line", 0, "url")
        page.raw("</A>\n")
    if rng.random() < 0.5:
        page.raw("\n-- \n")
        page.put(f"{who} | {rng.choice(SITES)}", "furniture")
        page.raw("\n")
    if rng.random() < 0.3:
        page.put("-------------- next part --------------", "furniture")
        page.raw("\n")
        page.put("An HTML attachment was scrubbed...", "furniture")
        page.raw("\n")
    page.raw("</PRE>\n<!--endarticle-->\n<HR>\n")
    around()
    page.raw("<A HREF=listinfo>")
    page.put(f"More information about the {name} mailing list", "furniture")
    page.raw("</A><BR>\n</BODY></HTML>\n")
    return page


@family
def intranet_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news page of an intranet of deep divisions: likes, views, people, comments, quick links."""
    page, words, item = Page("text/html"), tongue(rng), items[0]
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    c = [hashed(rng) for _ in range(9)]
    begin(page, f"{site} - Home", words.code)
    page.raw(f'<div id="SuiteNavWrapper" class="{c[0]}">')
    for each in (
        "SharePoint",
        rng.choice(("Search this site", "Diese Website durchsuchen", "Rechercher dans ce site")),
    ):
        tag(page, "div", each, "furniture")
    page.raw(f'</div><div class="{c[1]}" data-automation-id="pageHeader">')
    tag(page, "span", site, "furniture")
    links(page, pick(rng, words.menu, 5), "div")
    for each in pick(
        rng,
        (
            "Following",
            "Share",
            "+ New",
            "Published 3 days ago",
            "Promote",
            "Page details",
            "Veröffentlicht",
            "Bearbeiten",
        ),
        3,
    ):
        tag(page, "div", each, "furniture")
    page.raw(f'<div data-automation-id="pageTitle" role="heading" class="{c[2]}">')
    page.put(item.headline, "headline", 0)
    page.raw("</div>")
    poster = rng.choice(USERS)
    page.raw(f'<div class="{c[3]}">')
    tag(page, "div", poster, "furniture")
    tag(
        page,
        "div",
        rng.choice(("Communications Officer", "Referat Presse", "Chargée de communication")),
        "furniture",
    )
    page.raw("</div></div>")
    page.raw(f'<div class="{c[4]}"><div data-sp-rte="">')
    rest = order_of(rng, "outlet", maybe=("day", "author"))
    labels = {
        "outlet": rng.choice((*words.source, "")),
        "day": rng.choice((*words.on, "")),
        "author": rng.choice((*words.by, "")),
    }
    top = rng.random() < 0.5
    if top:
        page.raw("<p><em>")
        fields_line(
            page, rng, 0, item, rest, rng.choice((" ", ", ", "<br>")), pattern, words, labels
        )
        page.raw("</em></p>")
    put_long(page, rng, item, words, rng.choice(("p", "p", "div")), 0.0, 0.12)
    if not top:
        page.raw("<p>")
        fields_line(
            page, rng, 0, item, rest, rng.choice((" ", ", ", "<br>")), pattern, words, labels
        )
        page.raw("</p>")
    page.raw("</div></div>")
    for each in (
        f"{rng.randint(1, 40)} people liked this",
        f"{rng.randint(10, 900)} Views",
        "Save for later",
    ):
        tag(page, f"div class={c[5]}", each, "furniture")
    put_comments(page, rng, item, words)
    tag(
        page,
        "div role=heading",
        rng.choice(("Quick links", "Also in this site", "Weitere Nachrichten", "Liens utiles")),
        "furniture",
    )
    for each in pick(rng, words.teasers, 3):
        page.raw(f"<div class={c[6]}>")
        tag(page, "a", each, "teaser")
        tag(page, "span", f"{rng.choice(USERS)} {rng.choice(words.ages)}", "furniture")
        page.raw("</div>")
    finish(page)
    return page


@family
def old_table_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article in the middle column of an old page of tables, with menus left and adverts right."""
    page, words, item = Page("text/html"), tongue(rng), items[0]
    pattern = rng.choice(words.days)
    page.raw(
        "<HTML><HEAD><TITLE>News</TITLE></HEAD><BODY LEFTMARGIN=0><TABLE WIDTH=760 CELLPADDING=0 CELLSPACING=0 BORDER=0><TR><TD COLSPAN=3 BGCOLOR=#003366><FONT COLOR=WHITE SIZE=5>"
    )
    page.put(rng.choice(SITES), "furniture")
    page.raw("</FONT> <FONT SIZE=1 COLOR=WHITE>")
    page.put(
        say(item.published + timedelta(days=rng.randint(0, 20)), words.days[0], words), "furniture"
    )
    page.raw("</FONT></TD></TR>\n<TR VALIGN=TOP><TD WIDTH=130 BGCOLOR=#DDDDDD>")
    for each in pick(rng, words.menu, rng.randint(5, 10)):
        page.raw("<IMG SRC=dot.gif WIDTH=4> <A HREF=x><FONT SIZE=1>")
        page.put(each, "furniture")
        page.raw("</FONT></A><BR>\n")
    page.raw("</TD><TD WIDTH=470><IMG SRC=spacer.gif HEIGHT=5><BR>")
    rest = order_of(rng, "day", maybe=("outlet", "author"))
    above = rng.random() < 0.5
    if above:
        page.raw("<FONT SIZE=1 COLOR=#666666>")
        fields_line(
            page,
            rng,
            0,
            item,
            rest,
            rng.choice((" | ", " - ", "<BR>")),
            pattern,
            words,
            {"author": rng.choice(words.by)},
        )
        page.raw("</FONT><BR>")
    page.raw("<FONT SIZE=4 FACE=Georgia><B>")
    page.put(item.headline, "headline", 0)
    page.raw("</B></FONT><BR>\n")
    if not above:
        page.raw("<FONT SIZE=2><I>")
        fields_line(
            page,
            rng,
            0,
            item,
            rest,
            rng.choice((" | ", ", ", "<BR>")),
            pattern,
            words,
            {"author": rng.choice(words.by)},
        )
        page.raw("</I></FONT><BR>\n")
    if rng.random() < 0.4:
        put_picture(page, rng, item, words)
    page.raw("<FONT SIZE=2>")
    para = rng.choice(("<P>", "<BR><BR>", "<BR>&nbsp;&nbsp;&nbsp;&nbsp;"))
    for number, each in enumerate(item.paragraphs):
        page.raw((para if number else "") + "\n")
        if number and rng.random() < 0.1:
            page.raw("<B>")
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw("</B><BR>\n")
        if rng.random() < 0.08:
            page.raw("<TABLE ALIGN=LEFT BORDER=1 WIDTH=120><TR><TD><FONT SIZE=1>")
            page.put(rng.choice(words.related), "furniture")
            page.raw("<BR><A HREF=y>")
            page.put(rng.choice(words.teasers), "teaser")
            page.raw("</A></FONT></TD></TR></TABLE>")
        page.put(each, "body", 0)
    page.raw("</FONT>\n<P>")
    for number, each in enumerate(pick(rng, words.share, 3)):
        page.raw(" | " if number else "[ ")
        page.put(each, "furniture")
    page.raw(" ]</TD><TD WIDTH=160 BGCOLOR=#FFFFEE><FONT SIZE=1>")
    page.put(rng.choice(words.related), "furniture")
    page.raw("<BR>")
    for each in pick(rng, words.teasers, 4):
        page.raw("&#149; <A HREF=z>")
        page.put(each, "teaser")
        page.raw("</A><BR>\n")
    page.put(rng.choice(words.boxes), "furniture")
    page.raw("</FONT></TD></TR></TABLE><CENTER><FONT SIZE=1>")
    for each in pick(rng, words.footer, 2):
        page.put(each, "furniture")
        page.raw(" ")
    page.raw("</FONT></CENTER></BODY></HTML>\n")
    return page


@family
def database_record_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """One record of a newspaper database as a page: tools, abstract, full text, details, citing."""
    page, words, item = Page("text/html"), rng.choice((EN, EN, DE, FR, ES)), items[0]
    pattern = rng.choice(words.days)
    begin(page, "Document view", words.code)
    for each in pick(
        rng,
        (
            "Basic search",
            "Advanced search",
            "Recherche",
            "Erweiterte Suche",
            "My research",
            "Thesaurus",
            "Back to results",
            "Treffer 3 von 48",
            "Previous",
            "Next",
        ),
        5,
    ):
        tag(page, "a", each, "furniture")
    page.raw('<div id="docviewmain"><h1 class="documentTitle">')
    page.put(item.headline, "headline", 0)
    page.raw("</h1>")
    compact = rng.random() < 0.6
    if compact:
        page.raw('<div class="titleAuthorETC">')
        put_authors(page, 0, item, comma="; ")
        page.raw(". <strong>")
        put_outlet(page, 0, item)
        page.raw("</strong>; ")
        page.put("Porthaven", "publication", 0)
        page.raw(" ")
        put_day(page, 0, item, pattern, words)
        page.raw(".</div>")
    for each in pick(
        rng,
        (
            "Full text",
            "Details",
            "Cited by",
            "Download PDF",
            "Cite",
            "E-Mail",
            "Drucken",
            "Save",
            "Volltext",
            "Texte intégral",
        ),
        5,
    ):
        tag(page, "span class=tab", each, "furniture")
    if rng.random() < 0.4:
        tag(
            page,
            "h2",
            rng.choice(("Abstract", "Zusammenfassung", "Résumé", "Resumen")),
            "furniture",
        )
        tag(page, "p", item.deck, "deck", 0)
    tag(
        page,
        "h2",
        rng.choice(("Full Text", "Volltext", "Texte intégral", "Texto completo", "Full text")),
        "furniture",
    )
    if rng.random() < 0.5:
        tag(
            page,
            "p class=note",
            rng.choice(("Translate", "Turn on search term navigation", "Listen", "Übersetzen")),
            "furniture",
        )
    put_long(page, rng, item, words, "p style='margin-bottom:5pt'", 0.0, 0.06)
    tag(
        page,
        "p class=copy",
        f"Copyright {rng.choice(('Corwin Media Holding', 'the publisher', 'Verlag Hartung Söhne'))} {item.published.year}",
        "furniture",
    )
    tag(
        page,
        "h2",
        rng.choice(("Details", "Indexing (document details)", "Nachweis", "Notice")),
        "furniture",
    )
    page.raw("<table class=display_record_indexing>")
    rows = order_of(rng, "outlet", "day", maybe=("author", "subject", "issn", "id", "type"))
    names = {
        "outlet": rng.choice(words.source).rstrip(" :"),
        "day": rng.choice(words.date),
        "author": rng.choice(words.author),
        "subject": "Subject",
        "issn": "ISSN",
        "id": "Document ID",
        "type": "Document type",
    }
    for each in rows:
        page.raw("<tr><th>")
        role: Role = {"outlet": "publication", "day": "publication", "author": "byline"}.get(
            each, "furniture"
        )  # type: ignore[assignment]
        page.put(names[each], role, None if role == "furniture" else 0)
        page.raw("</th><td>")
        if each == "outlet":
            put_outlet(page, 0, item)
        elif each == "day":
            put_day(page, 0, item, pattern, words)
        elif each == "author":
            put_authors(page, 0, item, comma="; ")
        else:
            page.put(
                {
                    "subject": item.topic,
                    "issn": "1234-5678",
                    "id": str(rng.randint(10**8, 10**9)),
                    "type": "News",
                }[each],
                "furniture",
            )
        page.raw("</td></tr>\n")
    page.raw("</table></div>")
    tag(
        page,
        "h3",
        rng.choice(("Similar documents", "Ähnliche Dokumente", "Documents similaires")),
        "furniture",
    )
    links(page, pick(rng, words.teasers, 4), "ol", "teaser")
    tag(page, "div", rng.choice(words.footer), "furniture")
    finish(page)
    return page


@family
def forum_opening_post(rng: random.Random, items: Sequence[Item]) -> Page:
    """A topic whose first post is an article, pasted whole; the answers quote bits of it."""
    page, words, item = Page("text/html"), tongue(rng), items[0]
    pattern, site = rng.choice(words.days), rng.choice(SITES)
    begin(page, f"{item.headline} • {site}", words.code)
    page.raw("<ul class=nav-breadcrumbs>")
    for each in pick(rng, words.menu, 4):
        tag(page, "li", each, "furniture")
    page.raw("</ul>")
    twice = rng.random() < 0.5
    tag(
        page,
        "h2 class=topic-title",
        item.headline,
        "furniture" if twice else "headline",
        None if twice else 0,
    )
    tag(
        page,
        "div class=pagination",
        rng.choice(
            ("14 posts • Page 1 of 2", "14 Beiträge • Seite 1 von 2", "14 messages • Page 1 sur 2")
        ),
        "furniture",
    )

    def head(day: date, who: str) -> None:
        page.raw("<table class=tablebg width=100%><tr><td class=profile>")
        tag(page, "b class=postauthor", who, "furniture")
        tag(
            page,
            "span class=postdetails",
            rng.choice(("Joined:", "Registriert:", "Inscription :"))
            + f" {rng.randint(2019, 2030)}",
            "furniture",
        )
        page.raw("</td><td>")
        tag(
            page,
            "span class=postdate",
            f"{rng.choice(('Posted:', 'Verfasst:', 'Publié :'))} {say(day, words.days[0], words)} {clock(rng)}",
            "furniture",
        )
        page.raw("<div class=postbody>")

    head(item.published + timedelta(days=rng.choice((0, 1, 1, 5))), rng.choice(USERS))
    rest = order_of(rng, "outlet", maybe=("day", "author"))
    where = rng.choice(("top", "bottom"))
    code = rng.choice(("quote", "plain"))
    if twice:
        page.raw("<span style='font-weight:bold'>")
        page.put(item.headline, "headline", 0)
        page.raw("</span><br>\n")
    if where == "top":
        fields_line(
            page,
            rng,
            0,
            item,
            rest,
            rng.choice((", ", "<br>\n", " / ")),
            pattern,
            words,
            {"author": rng.choice(words.by)},
        )
        page.raw("<br><br>\n")
    page.raw("<blockquote class=uncited>" if code == "quote" else "")
    for number, each in enumerate(item.paragraphs):
        page.raw("<br><br>\n" if number else "")
        page.put(each, "body", 0)
    page.raw("</blockquote>" if code == "quote" else "<br><br>\n")
    if where == "bottom":
        page.put(rng.choice(words.source), "source_line", 0)
        page.raw(" ")
        page.put(item.outlet, "source_line", 0, "outlet")
        if rng.random() < 0.5:
            page.raw(", ")
            put_day(page, 0, item, pattern, words)
        page.raw("<br>")
    if rng.random() < 0.5:
        page.raw("<a class=postlink>")
        page.put(item.url, "source_line", 0, "url")
        page.raw("</a>")
    page.raw("</div></td></tr></table>\n")
    for _ in range(rng.randint(1, 4)):
        head(item.published + timedelta(days=rng.randint(1, 3)), rng.choice(USERS))
        if rng.random() < 0.6:
            page.raw("<div class=quotetitle>")
            page.put(f"{rng.choice(USERS)} wrote:", "furniture")
            page.raw("</div><div class=quotecontent>")
            page.put(short(rng.choice(item.paragraphs), rng.randint(8, 20)), "furniture")
            page.raw("</div>")
        page.put(" ".join(rng.sample(REMARKS, rng.randint(1, 3))), "furniture")
        page.raw("</div></td></tr></table>\n")
    tag(
        page,
        "p",
        rng.choice(("Post a reply", "Antwort erstellen", "Répondre", "Publicar una respuesta")),
        "furniture",
    )
    links(page, pick(rng, words.footer, 2), "p")
    finish(page)
    return page


@family
def aggregator_item_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A portal's page of one story of a partner, its name below the text; other partners' teasers."""
    page, words, item = Page("text/html"), tongue(rng), items[0]
    pattern = rng.choice(words.days)
    c = [hashed(rng) for _ in range(12)]
    begin(page, item.headline, words.code)
    page.raw(f'<div id="__next"><div class="{c[0]}">')
    for each in pick(rng, words.boxes, 1):
        tag(page, "div", each, "furniture")
    for each in pick(rng, words.menu, rng.randint(5, 12)):
        tag(page, f'a class="{c[1]}"', each, "furniture")
    page.raw(f'</div><main class="{c[2]}">')
    if rng.random() < 0.6:
        tag(page, f'span class="{c[3]}"', item.topic, "furniture")
    tag(page, f'h1 class="{c[4]}"', item.headline, "headline", 0)
    if rng.random() < 0.5:
        tag(page, f'p class="{c[5]}"', item.deck, "deck", 0)
    page.raw(f'<div class="{c[6]}">')
    place = rng.choice(("foot", "both", "foot", "top", "dateline"))
    if place in ("top", "both"):
        page.raw("<img alt=''><span>")
        put_outlet(page, 0, item)
        page.raw("</span> ")
    if rng.random() < 0.5:
        page.raw("<span>")
        put_authors(page, 0, item, rng.choice((*words.by, "")))
        page.raw("</span> ")
    page.raw("<time>")
    put_day(page, 0, item, pattern, words)
    page.raw("</time>")
    tag(
        page,
        "span",
        rng.choice(
            (
                "3 min read",
                "Lesezeit: 3 Min.",
                "Temps de lecture : 3 min",
                "Lectura: 3 min",
                "Okuma süresi 3 dk",
            )
        ),
        "furniture",
    )
    page.raw("</div>")
    for each in pick(rng, words.share, 3):
        tag(page, f'div class="{c[7]}"', each, "furniture")
    if rng.random() < 0.5:
        put_picture(page, rng, item, words)
    page.raw(f'<div class="{c[8]}">')
    paragraphs = item.paragraphs
    if place == "dateline":
        page.raw("<p>")
        page.put(item.place.upper(), "body", 0)
        page.raw(" (")
        page.put(item.outlet, "body", 0, "outlet")
        page.raw(") – ")
        page.put(paragraphs[0], "body", 0)
        page.raw("</p>\n")
        item = replace(item, paragraphs=paragraphs[1:])
    put_long(page, rng, item, words, rng.choice(("p", f'p class="{c[9]}"', "div")), 0.25, 0.08)
    page.raw("</div>")
    if place in ("foot", "both"):
        page.raw(f'<div class="{c[10]}">')
        page.put(rng.choice(words.source), "source_line", 0)
        page.raw(" ")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("</div>")
    tag(page, "h2", rng.choice(words.related), "furniture")
    for each in pick(rng, words.teasers, 5):
        page.raw(f'<div class="{c[11]}"><h3>')
        page.put(each, "teaser")
        page.raw("</h3><p>")
        page.put(rng.choice(words.ages), "teaser")
        page.raw("</p></div>\n")
    page.raw("</main>")
    links(page, pick(rng, words.footer, 4), "div")
    page.raw("</div>")
    finish(page)
    return page


@family
def whole_page_copied(rng: random.Random, items: Sequence[Item]) -> Page:
    """All the words of a portal's page of one article, copied as text: menus, teasers, comments."""
    page, words, item = Page(), tongue(rng), items[0]
    pattern, gap = rng.choice(words.days), rng.choice(("\n", "\n", ""))
    for each in pick(rng, words.menu, rng.randint(4, 14)):
        page.put(each, "furniture")
        page.raw("\n" if rng.random() < 0.9 else "   ")
    page.raw("\n")
    if rng.random() < 0.5:
        put_line(page, rng.choice(words.boxes))
    if rng.random() < 0.5:
        put_line(page, f"{words.menu[0]} > {item.topic}")
    page.raw(gap)
    before = rng.random() < 0.3
    rest = order_of(rng, "day", maybe=("outlet", "author"))
    labels = {
        "day": rng.choice((*words.on, "")),
        "author": rng.choice((*words.by, "")),
        "outlet": rng.choice((*words.source, "")),
    }
    between = rng.choice(("\n", " | ", ", ", "  "))

    def fields() -> None:
        fields_line(page, rng, 0, item, rest, between, pattern, words, labels)
        page.raw("\n" + gap)

    if before:
        fields()
    put_line(page, item.headline, "headline", 0)
    page.raw(gap)
    if rng.random() < 0.4:
        put_line(page, item.deck, "deck", 0)
        page.raw(gap)
    if not before:
        fields()
    for each in pick(rng, words.share, rng.randint(1, 4)):
        put_line(page, each)
    if rng.random() < 0.5:
        put_line(page, item.caption, "caption", 0)
        if rng.random() < 0.6:
            put_line(page, f"{rng.choice(words.photo)} {item.credit}", "credit", 0)
    page.raw(gap)
    for number, each in enumerate(item.paragraphs):
        put_line(page, each, "body", 0)
        page.raw(gap)
        if number < len(item.paragraphs) - 1 and rng.random() < 0.2:
            kind = rng.choice(("ad", "teaser", "subhead", "teasers"))
            if kind == "ad":
                put_line(page, rng.choice(words.boxes))
            elif kind == "subhead":
                put_line(page, rng.choice(SUBHEADS), "subhead", 0)
            elif kind == "teaser":
                page.put(rng.choice(words.related) + ":", "furniture")
                page.raw(" ")
                put_line(page, rng.choice(words.teasers), "teaser")
            else:
                put_line(page, rng.choice(words.related))
                for title in pick(rng, words.teasers, 2):
                    put_line(page, title, "teaser")
            page.raw(gap)
    if "outlet" not in rest and rng.random() < 0.5:
        page.put(rng.choice(words.source), "source_line", 0)
        page.raw(" ")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("\n" + gap)
    put_line(page, rng.choice(words.comments))
    for _ in range(rng.randint(0, 3)):
        put_line(page, rng.choice(USERS))
        put_line(page, rng.choice(words.ages))
        put_line(page, rng.choice(REMARKS))
    put_line(page, rng.choice(words.related))
    for each in pick(rng, words.teasers, 4):
        put_line(page, each, "teaser")
    for each in pick(rng, words.footer, 4):
        put_line(page, each)
    return page


@family
def forwarded_clip(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article that was forwarded twice: heads in two languages, a banner, disclaimers."""
    page, words, item = Page(), tongue(rng), items[0]
    heads = {
        "en": ("From:", "Sent:", "To:", "Subject:"), "de": ("Von:", "Gesendet:", "An:", "Betreff:"), "fr": ("De :", "Envoyé :", "À :", "Objet :"),
        "es": ("De:", "Enviado:", "Para:", "Asunto:"), "tr": ("Kimden:", "Gönderildi:", "Kime:", "Konu:"),
    }  # fmt: skip
    pattern, width = rng.choice(words.days), rng.choice((0, 0, 72))
    mark = rng.choice(("", "", "> ", ">> ", "| "))
    for level in range(rng.randint(1, 2)):
        code = words if level == 0 else EN
        if level or rng.random() < 0.4:
            page.raw(rng.choice(("-----", "________________________________\n", "---------- ")))
            put_line(
                page,
                rng.choice(
                    (
                        "Original Message",
                        "Ursprüngliche Nachricht",
                        "Message d'origine",
                        "Forwarded message",
                    )
                ),
            )
        values = (
            rng.choice(USERS),
            f"{say(item.published + timedelta(days=2 - level), code.days[0], code)} {clock(rng)}",
            rng.choice(SITES),
            f"{rng.choice(('FW:', 'WG:', 'TR :', 'Fwd:'))} {short(item.headline, rng.randint(4, 30), '')}",
        )
        for label, value in zip(heads[code.code], values, strict=True):
            put_line(page, f"{label} {value}")
        page.raw("\n")
        if rng.random() < 0.5:
            put_line(
                page,
                rng.choice(
                    (
                        "CAUTION: External email. Do not click links you do not expect.",
                        "z.K.",
                        "FYI",
                        "Pour info",
                        "Bitte vertraulich behandeln",
                        "Bilginize.",
                    )
                ),
            )
            page.raw("\n")
    rest = order_of(rng, "outlet", maybe=("day", "author"))
    top = rng.random() < 0.6
    if top and rng.random() < 0.5:
        page.raw(mark)
        fields_line(page, rng, 0, item, rest, ", ", pattern, words)
        page.raw(f"\n{mark}\n")
        rest = []
    page.raw(mark)
    put_line(page, item.headline, "headline", 0)
    page.raw(f"{mark}\n")
    if top and rest:
        page.raw(mark)
        fields_line(
            page,
            rng,
            0,
            item,
            rest,
            rng.choice((f"\n{mark}", " | ", " – ")),
            pattern,
            words,
            {"author": rng.choice(words.by)},
        )
        page.raw(f"\n{mark}\n")
    for each in item.paragraphs:
        for line in wrap(each, width).split("\n"):
            page.raw(mark)
            page.put(line, "body", 0)
            page.raw("\n")
        page.raw(f"{mark}\n")
    if not top:
        page.raw(mark)
        page.put(rng.choice(words.source), "source_line", 0)
        page.raw(" ")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("\n")
    if rng.random() < 0.5:
        page.raw(mark + "<")
        page.put(item.url, "source_line", 0, "url")
        page.raw(">\n")
    page.raw("\n")
    put_line(page, rng.choice(USERS))
    put_line(page, rng.choice(SITES))
    page.raw("\n")
    put_line(
        page,
        rng.choice(
            (
                "This e-mail and its attachments are meant only for the addressee.",
                "Diese E-Mail enthält vertrauliche Informationen.",
                "Ce message est confidentiel. Pensez à l'environnement.",
                "Sent from my phone",
                "Von unterwegs gesendet",
            )
        ),
    )
    return page


@family
def scanned_columns(rng: random.Random, items: Sequence[Item]) -> Page:
    """A scan of a cutting read by machine: narrow lines, running heads, stamps of the archive."""
    page, words, item = Page(), tongue(rng), items[0]
    pattern, width = rng.choice(words.days), rng.choice((28, 34, 40))
    if rng.random() < 0.6:
        put_line(
            page,
            rng.choice(
                (
                    "ARCHIV – Ausschnittdienst",
                    "PRESS CUTTINGS DEPT.",
                    "Dossier 14/b",
                    "COUPURE",
                    "Recorte nº 88",
                    "Bibliothek Bestand 4",
                )
            ),
        )
    rest = order_of(rng, "outlet", "day")
    where = rng.choice(("top", "top", "bottom", "split"))
    between = rng.choice((", ", "\n", "   ", " - "))
    upper = rng.random() < 0.4
    first = rest if where == "top" else rest[:1] if where == "split" else []
    if first:
        fields_line(page, rng, 0, item, first, between, pattern, words, upper=upper)
        page.raw("\n")
        if rng.random() < 0.5:
            put_line(page, rng.choice(("Page 7", "S. 3", "p. 12", "No. 114")))
        page.raw("\n")
    put_line(page, wrap(item.headline, width), "headline", 0)
    if rng.random() < 0.4:
        page.raw("\n")
        put_line(page, wrap(item.deck, width), "deck", 0)
    page.raw("\n")
    byline = rng.choice(("top", "end", "none"))
    if byline == "top":
        put_authors(page, 0, item, rng.choice(words.by))
        page.raw("\n\n")
    indent = rng.choice(("", "  "))
    broken = rng.randint(2, 5)
    for number, each in enumerate(item.paragraphs):
        page.raw(indent)
        put_line(page, wrap(each, width), "body", 0)
        page.raw("\n" if not indent else "")
        if (
            number % broken == broken - 1
            and number < len(item.paragraphs) - 1
            and rng.random() < 0.7
        ):
            if rng.random() < 0.4:
                page.raw("\n")
                put_line(page, wrap(rng.choice(SUBHEADS).upper(), width), "subhead", 0)
            else:
                page.raw("\n")
                put_line(
                    page,
                    rng.choice(
                        (
                            "Continued on page 9",
                            "Fortsetzung Seite 4",
                            "Suite page 5",
                            "continued",
                            "(Viene de la página 1)",
                        )
                    ),
                )
                put_line(
                    page,
                    rng.choice(
                        (
                            "LOCAL NEWS",
                            "STADT UND LAND",
                            "RÉGION",
                            f"{rng.randint(2, 40)}",
                            "ADVERTISEMENTS",
                        )
                    ),
                )
            page.raw("\n")
    if byline == "end":
        page.raw("        ")
        put_authors(page, 0, item)
        page.raw("\n")
    last = [each for each in rest if each not in first]
    if last:
        page.raw("\n")
        fields_line(page, rng, 0, item, last, between, pattern, words, upper=upper)
        page.raw("\n")
    if rng.random() < 0.5:
        put_line(page, rng.choice(("scanned", "Kopie", "COPY - not for sale", "Copie conforme")))
    return page


@family
def newsgroup_post(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article posted to a newsgroup: heads, an introduction, the text, a signature, a thread."""
    page, item = Page(), items[0]
    group = rng.choice(
        (
            "misc.news.harbours",
            "alt.press.clippings",
            "soc.region.velmoor",
            "de.alt.presse",
            "fr.misc.presse",
        )
    )
    sent = item.published + timedelta(days=rng.choice((0, 1, 1)))
    who = rng.choice(USERS)
    heads = [
        "Path: news.example!not-for-mail", f"From: {who} <nobody@mail.example>", f"Newsgroups: {group}", f"Date: {sent:%d %b %Y} 08:{rng.randint(10, 59)}:00 GMT",
        f"Message-ID: <{rng.randint(10**7, 10**8)}@news.example>", f"Lines: {rng.randint(30, 200)}", f"Organization: {rng.choice(SITES)}",
    ]  # fmt: skip
    heads = [each for each in heads if each[:4] in ("From", "News") or rng.random() < 0.7]
    rng.shuffle(heads)
    subject = rng.random() < 0.5
    for each in heads[:2]:
        put_line(page, each)
    page.put("Subject:", "furniture")
    page.raw(" ")
    if subject:
        put_line(page, item.headline, "headline", 0)
    else:
        put_line(
            page,
            rng.choice(
                (
                    "article of interest",
                    "[long] from the papers",
                    "FYI",
                    "Zeitungsartikel",
                    "repost",
                )
            ),
        )
    for each in heads[2:]:
        put_line(page, each)
    page.raw("\n")
    if rng.random() < 0.5:
        put_line(
            page,
            rng.choice(
                (
                    *REMARKS,
                    "Reposted without permission for discussion only.",
                    "Typed in by hand, all errors mine.",
                )
            ),
        )
        page.raw(
            "\n" + rng.choice(("", "-" * 40 + "\n", "[begin]\n".replace("[begin]", "====="))) + "\n"
        )
    rest, pattern = order_of(rng, "outlet", maybe=("day", "author")), rng.choice(EN.days)
    if not subject:
        page.raw(rng.choice(("", "        ")))
        put_line(
            page, item.headline.upper() if rng.random() < 0.4 else item.headline, "headline", 0
        )
    where = rng.choice(("top", "bottom"))
    if where == "top":
        fields_line(
            page,
            rng,
            0,
            item,
            rest,
            rng.choice((", ", "\n", " -- ")),
            pattern,
            EN,
            {"author": rng.choice(EN.by)},
        )
        page.raw("\n")
    page.raw("\n")
    put_text(
        page,
        0,
        item.paragraphs,
        rng.choice((70, 76)),
        first=rng.choice(("", "   ")),
        gap=rng.choice(("\n", "\n", "")),
    )
    page.raw("\n")
    if where == "bottom":
        page.raw(rng.choice(("[", "(", "-- ")))
        fields_line(page, rng, 0, item, rest, ", ", pattern, EN)
        page.raw("\n\n")
    page.raw("-- \n")
    put_line(
        page,
        f"{who}  *  {rng.choice(('The sea does not read.', 'Opinions mine.', 'Keine Antwort ist auch eine.'))}",
    )
    return page


@family
def printer_version(rng: random.Random, items: Sequence[Item]) -> Page:
    """The version for printing of a portal's article as text: where it was printed from, links."""
    page, words, item = Page(), tongue(rng), items[0]
    pattern, width = rng.choice(words.days), rng.choice((0, 76, 90))
    printed = {
        "en": "Printed from:",
        "de": "Gedruckt von:",
        "fr": "Imprimé depuis :",
        "es": "Impreso desde:",
        "tr": "Yazdırılan adres:",
    }[words.code]
    page.put(printed, "source_line", 0)
    page.raw(" ")
    put_line(page, item.url, "source_line", 0, "url")
    if rng.random() < 0.5:
        put_line(
            page,
            f"{say(item.published + timedelta(days=rng.randint(1, 40)), pattern, words)} {clock(rng)}",
        )
    page.raw("\n" + rng.choice(("", "-" * 50 + "\n\n")))
    if rng.random() < 0.4:
        put_line(page, item.topic)
    put_line(page, item.headline, "headline", 0)
    page.raw("\n")
    labels = {
        "outlet": rng.choice((*words.source, "")),
        "day": rng.choice((*words.on, "")),
        "author": rng.choice((*words.by, "")),
    }
    rest = order_of(rng, "day", maybe=("outlet", "author"))
    fields_line(page, rng, 0, item, rest, rng.choice(("\n", " / ", " | ")), pattern, words, labels)
    page.raw("\n\n")
    if rng.random() < 0.4:
        page.raw("[")
        page.put(item.caption, "caption", 0)
        page.raw(" ")
        page.put(f"{rng.choice(words.photo)} {item.credit}", "credit", 0)
        page.raw("]\n\n")
    for number, each in enumerate(item.paragraphs):
        if number and rng.random() < 0.12:
            put_line(page, rng.choice(SUBHEADS), "subhead", 0)
            page.raw("\n")
        text = wrap(each, width)
        page.put(text, "body", 0)
        page.raw(f" [{number}]" if rng.random() < 0.2 else "")
        page.raw("\n\n")
    if rng.random() < 0.5:
        put_line(page, rng.choice(("Links in this article:", "Links im Text:", "Liens :")))
        for number in range(rng.randint(1, 3)):
            page.raw(f"[{number + 1}] ")
            put_line(page, f"https://portal.example/{rng.randint(1000, 9999)}")
    if "outlet" not in rest:
        page.put(f"© {item.published.year}", "source_line", 0)
        page.raw(" ")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("\n")
    put_line(page, rng.choice(words.footer))
    return page


@family
def browser_print(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page printed by a browser and read back as text: day, title and address on every sheet."""
    page, words, item = Page(), tongue(rng), items[0]
    printed = item.published + timedelta(days=rng.randint(1, 30))
    stamp = f"{say(printed, rng.choice(('{dd}.{mm}.{yy}', '{m}/{d}/{yy}', '{dd}/{mm}/{yyyy}')), words)}, {clock(rng)}"
    title = f"{short(item.headline, rng.randint(4, 9))} - {rng.choice(SITES)}"
    sheets, sheet = rng.randint(2, 5), 1
    pattern, width = rng.choice(words.days), rng.choice((84, 96, 0))
    address = (
        short(item.url, 1)
        if rng.random() < 0.5
        else f"https://portal.example/node/{rng.randint(100, 9999)}"
    )

    def top() -> None:
        page.put(stamp, "furniture")
        page.raw(rng.choice(("    ", "\n", "                  ")))
        put_line(page, title)
        page.raw("\n")

    def bottom() -> None:
        nonlocal sheet
        page.raw("\n")
        page.put(address, "source_line", 0, "url") if address == item.url else page.put(
            address, "furniture"
        )
        page.raw(rng.choice(("    ", "\n", "                  ")))
        put_line(page, f"{sheet}/{sheets}")
        page.raw(rng.choice(("\f", "\n")))
        sheet += 1

    top()
    for each in pick(rng, words.menu, rng.randint(0, 5)):
        put_line(page, each)
    page.raw("\n")
    put_line(page, item.headline, "headline", 0)
    labels = {
        "day": rng.choice((*words.on, "")),
        "author": rng.choice(words.by),
        "outlet": rng.choice((*words.source, "")),
    }
    rest = order_of(rng, "day", maybe=("author", "outlet"))
    fields_line(page, rng, 0, item, rest, rng.choice((" | ", "\n", ", ")), pattern, words, labels)
    page.raw("\n\n")
    count = max(2, len(item.paragraphs) // sheets)
    for number, each in enumerate(item.paragraphs):
        text = each.split()
        if number and number % count == 0 and sheet < sheets:
            if len(text) > 30 and rng.random() < 0.5:
                page.put(wrap(" ".join(text[:15]), width), "body", 0)
                page.raw("\n")
                text = text[15:]
            bottom()
            top()
        page.put(wrap(" ".join(text), width), "body", 0)
        page.raw("\n\n")
    if "outlet" not in rest:
        page.put(rng.choice(words.source), "source_line", 0)
        page.raw(" ")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("\n")
    put_line(page, rng.choice(words.related))
    for each in pick(rng, words.teasers, 3):
        put_line(page, each, "teaser")
    bottom()
    return page


@family
def archived_copy(rng: random.Random, items: Sequence[Item]) -> Page:
    """A copy in a web archive: a banner with days of captures above an old paper's own page."""
    page, words, item = Page("text/html"), tongue(rng), items[0]
    pattern = rng.choice(words.days)
    begin(page, item.headline, words.code)
    page.raw('<div id="wm-ipp-base"><div id="wm-ipp">')
    captured = item.published + timedelta(days=rng.randint(1, 400))
    for each in (
        f"{rng.randint(2, 90)} captures",
        f"{captured:%d %b %Y} - {captured + timedelta(days=200):%d %b %Y}",
        f"{captured:%b}",
        f"{captured:%d}",
        str(captured.year),
        "About this capture",
    ):
        tag(page, "span", each, "furniture", end=" ")
    page.raw("</div></div>\n")
    if rng.random() < 0.5:
        tag(
            page,
            "p",
            rng.choice(
                (
                    "The calendar icon shows the dates on which this page was saved.",
                    "This copy may lack pictures.",
                    "Cached copy. The live page may differ.",
                )
            ),
            "furniture",
        )
    page.raw("<table width=100%><tr><td width=20%>")
    for each in pick(rng, words.menu, rng.randint(4, 9)):
        page.raw("<a href=/web/x>")
        page.put(each, "furniture")
        page.raw("</a><br>\n")
    page.raw("</td><td>")
    rest = order_of(rng, "outlet", "day", maybe=("author",))
    above = rng.random() < 0.5
    between = rng.choice((" | ", "<br>", ", ", " &mdash; "))
    if above:
        page.raw("<small>")
        fields_line(
            page, rng, 0, item, rest, between, pattern, words, {"author": rng.choice(words.by)}
        )
        page.raw("</small>")
    tag(page, rng.choice(("h1", "h2", "h3", "div class=hl")), item.headline, "headline", 0)
    if not above:
        page.raw("<small>")
        fields_line(
            page, rng, 0, item, rest, between, pattern, words, {"author": rng.choice(words.by)}
        )
        page.raw("</small>")
    if rng.random() < 0.4:
        tag(page, "p class=standfirst", item.deck, "deck", 0)
    if rng.random() < 0.4:
        put_picture(page, rng, item, words)
    put_long(page, rng, item, words, teased=0.12)
    for each in pick(rng, words.share, 3):
        tag(page, "a href=#", each, "furniture", end=" | ")
    page.raw("</td></tr></table>")
    tag(page, "p", rng.choice(words.footer), "furniture")
    tag(
        page,
        "div class=archive-foot",
        f"FILE ARCHIVED ON 10:22:14 {captured:%b %d, %Y}",
        "furniture",
    )
    finish(page)
    return page


@family
def clipper_note(rng: random.Random, items: Sequence[Item]) -> Page:
    """A note of a web clipper: data at the top between rules, text in marks, a list of links."""
    page, words, item = Page(), tongue(rng), items[0]
    kind = rng.choice(("yaml", "table", "quote", "org"))
    keys = rng.choice(({"title": "title", "outlet": "source", "day": "published", "author": "author", "clipped": "created", "tags": "tags", "url": "url"},
                       {"title": "Titel", "outlet": "Quelle", "day": "Datum", "author": "Autor", "clipped": "Abgerufen", "tags": "Schlagworte", "url": "Link"},
                       {"title": "Titre", "outlet": "Média", "day": "Paru", "author": "Auteurs", "clipped": "Enregistré", "tags": "Étiquettes", "url": "Adresse"},
                       {"title": "Title", "outlet": "Publication", "day": "Date", "author": "Byline", "clipped": "Saved", "tags": "Labels", "url": "Link"}))  # fmt: skip
    order = order_of(rng, "outlet", "day", maybe=("author", "clipped", "tags", "url"))
    twice = kind == "yaml" and rng.random() < 0.5
    if kind == "yaml" and not twice:
        order.insert(0, "title")
    elif twice:
        order.insert(0, "again")
    pattern = rng.choice(("{yyyy}-{mm}-{dd}", rng.choice(words.days)))
    if kind in ("table", "quote", "org"):
        page.raw({"table": "# ", "quote": "## ", "org": "* "}[kind])
        put_line(page, item.headline, "headline", 0)
        page.raw("\n")
    page.raw({"yaml": "---\n", "table": "", "quote": "", "org": ""}[kind])
    for each in order:
        role: Role = {
            "outlet": "publication",
            "day": "publication",
            "author": "byline",
            "url": "source_line",
        }.get(each, "furniture")  # type: ignore[assignment]
        page.raw({"yaml": "", "table": "| ", "quote": "> ", "org": "- "}[kind])
        page.put(
            keys["title" if each == "again" else each], role, None if role == "furniture" else 0
        )
        page.raw(
            {"yaml": ": ", "table": " | ", "quote": ": ", "org": " :: "}[kind]
            + ('"' if kind == "yaml" and each in ("title", "again") else "")
        )
        if each == "title":
            page.put(item.headline, "headline", 0)
        elif each == "again":
            page.put(item.headline, "furniture")
        elif each == "outlet":
            put_outlet(page, 0, item)
        elif each == "day":
            put_day(page, 0, item, pattern, words)
        elif each == "author":
            put_authors(page, 0, item)
        elif each == "url":
            page.put(item.url, "source_line", 0, "url")
        else:
            page.put(
                f"{item.published + timedelta(days=2)} 08:12"
                if each == "clipped"
                else f"{item.topic.lower()}, clip",
                "furniture",
            )
        page.raw(
            {
                "yaml": '"' if each in ("title", "again") else "",
                "table": " |",
                "quote": "  ",
                "org": "",
            }[kind]
            + "\n"
        )
    page.raw({"yaml": "---\n\n", "table": "\n", "quote": "\n", "org": "\n"}[kind])
    if twice:
        page.raw("# ")
        put_line(page, item.headline, "headline", 0)
        page.raw("\n")
    if rng.random() < 0.3:
        page.raw("*" if kind != "org" else "/")
        page.put(item.deck, "deck", 0)
        page.raw("*\n\n" if kind != "org" else "/\n\n")
    if rng.random() < 0.3:
        page.raw("![](a.jpg)\n")
        put_line(page, item.caption, "caption", 0)
        page.raw("\n")
    for number, each in enumerate(item.paragraphs):
        if number and rng.random() < 0.1:
            page.raw("### " if kind != "org" else "** ")
            put_line(page, rng.choice(SUBHEADS), "subhead", 0)
            page.raw("\n")
        put_line(page, each, "body", 0)
        page.raw("\n")
        if rng.random() < 0.1 and number < len(item.paragraphs) - 1:
            page.raw("- [")
            page.put(rng.choice(words.teasers), "teaser")
            page.raw("](https://portal.example/x)\n\n")
    if rng.random() < 0.5:
        page.raw("## " if kind != "org" else "** ")
        put_line(page, rng.choice(("Notes", "My notes", "Notizen", "Backlinks", "Voir aussi")))
        page.raw("- ")
        put_line(page, rng.choice((*REMARKS, "check figures", "ask Anneke about this")))
    return page
