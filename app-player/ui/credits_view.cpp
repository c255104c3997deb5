// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/credits_view.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/flow_layout.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::player {
namespace {

using desktop::fromUtf8;
using desktop::Space;
using wire::CreditRole;

struct RoleNames {
    Q_DECLARE_TR_FUNCTIONS(RoleNames)
public:
    static QString of(CreditRole role, int count) {
        switch (role) {
        case CreditRole::Director:
            return tr("Director(s)", nullptr, count);
        case CreditRole::Writer:
            return tr("Writer(s)", nullptr, count);
        case CreditRole::Cast:
            return tr("Cast");
        case CreditRole::Composer:
            return tr("Music");
        case CreditRole::Producer:
            return tr("Producer(s)", nullptr, count);
        case CreditRole::Cinematographer:
            return tr("Camera");
        case CreditRole::Editor:
            return tr("Editing");
        }
        return {};
    }
};

constexpr std::size_t kMostShown = 12; // of the cast, until all are asked for
// As they stand.
constexpr CreditRole kRoles[] = {CreditRole::Director, CreditRole::Writer, CreditRole::Cinematographer,
                                 CreditRole::Composer, CreditRole::Editor, CreditRole::Producer,
                                 CreditRole::Cast};

} // namespace

CreditsView::CreditsView(QWidget* parent) : QWidget(parent), lines_(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("credits"));
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(Space::kLarge);
}

void CreditsView::show(const std::vector<wire::Credit>& credits) {
    if (credits == credits_)
        return;
    credits_ = credits;
    while (auto* item = lines_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto* makers = new QWidget(this);
    auto* flow = new desktop::FlowLayout(Space::kSection, makers);
    flow->setContentsMargins(0, 0, 0, 0);
    lines_->addWidget(makers);
    for (const auto role : kRoles) {
        std::vector<const wire::Credit*> people;
        for (const auto& credit : credits_)
            if (credit.role == role)
                people.push_back(&credit);
        if (people.empty())
            continue;
        if (auto* group = makeGroup(role, people); role == CreditRole::Cast)
            lines_->addWidget(group);
        else
            flow->addWidget(group);
    }
    makers->setVisible(flow->count() > 0);
    setVisible(!credits_.empty());
}

// The makers stand beside each other, the cast below: names over their parts.
QWidget* CreditsView::makeGroup(CreditRole role, const std::vector<const wire::Credit*>& people) {
    auto* group = new QWidget(this);
    auto* label = new QLabel(RoleNames::of(role, static_cast<int>(people.size())), group);
    label->setProperty("role", "field");
    auto* layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(role == CreditRole::Cast ? Space::kTiny : 0);
    layout->addWidget(label);
    if (role != CreditRole::Cast) {
        for (const auto* credit : people)
            layout->addWidget(makeName(*credit, group), 0, Qt::AlignLeft);
        layout->addStretch();
        return group;
    }
    auto* names = new QWidget(group);
    auto* flow = new desktop::FlowLayout(Space::kHuge, names);
    flow->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < people.size(); ++i) {
        auto* cell = makePart(*people[i], names);
        cell->setVisible(i < kMostShown);
        flow->addWidget(cell);
    }
    layout->addWidget(names);
    if (people.size() > kMostShown)
        layout->addWidget(makeShowAll(names, group), 0, Qt::AlignLeft);
    return group;
}

QPushButton* CreditsView::makeShowAll(QWidget* names, QWidget* parent) {
    auto* all = new QPushButton(tr("Show all"), parent);
    all->setObjectName(QStringLiteral("wholeCast"));
    all->setProperty("variant", "link");
    connect(all, &QPushButton::clicked, all, [all, names] {
        for (auto* cell : names->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            cell->show();
        all->hide();
    });
    return all;
}

QWidget* CreditsView::makePart(const wire::Credit& credit, QWidget* parent) {
    auto* cell = new QWidget(parent);
    auto* layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeName(credit, cell), 0, Qt::AlignLeft);
    auto* part = new QLabel(fromUtf8(credit.character.value_or(std::string())), cell);
    part->setTextFormat(Qt::PlainText);
    part->setProperty("role", "caption");
    layout->addWidget(part);
    return cell;
}

QPushButton* CreditsView::makeName(const wire::Credit& credit, QWidget* parent) {
    const auto name = fromUtf8(credit.name);
    auto* button = new QPushButton(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")), parent);
    button->setObjectName(QStringLiteral("person"));
    button->setProperty("variant", "plainLink");
    button->setAccessibleName(credit.character ? tr("%1 as %2").arg(name, fromUtf8(*credit.character)) : name);
    button->setToolTip(tr("Look for films with %1").arg(name));
    connect(button, &QPushButton::clicked, this, [this, name] { Q_EMIT personChosen(name); });
    return button;
}

} // namespace vitascope::player
